package dev.ballast.ticket.desk;

import dev.ballast.contract.blob.BlobStore;
import dev.ballast.contract.inbound.Attachment;
import dev.ballast.ticket.Problem;
import dev.ballast.ticket.store.Json;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** Files that came along. */
@Path("/api/messages/{message}/attachments/{sha256}")
class AttachmentResource {

    private final BlobStore blobs;

    AttachmentResource(BlobStore blobs) {
        this.blobs = blobs;
    }

    /**
     * Always as a download of unknown type: what a stranger sent must not be rendered in the desk's origin, whatever it
     * calls itself.
     */
    @GET
    @Transactional
    public Response download(@PathParam("message") UUID message, @PathParam("sha256") String sha256)
            throws IOException {
        Optional<Attachment> attachment = MessageEntity.<MessageEntity>findByIdOptional(message).stream()
                .flatMap(m -> Json.attachments(m.attachments).stream())
                .filter(a -> sha256.equals(a.sha256()))
                .findFirst();
        Optional<InputStream> content = attachment.isPresent() ? blobs.open(sha256) : Optional.empty();
        return content.isEmpty()
                ? Problem.of(Response.Status.NOT_FOUND, "There is no such attachment.")
                : Response.ok(content.get(), "application/octet-stream")
                        .header(HttpHeaders.CONTENT_DISPOSITION, disposition(DownloadName.of(attachment.orElseThrow())))
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Content-Security-Policy", "sandbox")
                        .build();
    }

    /** RFC 6266 with RFC 8187: percent-encoded, so no name can break out of the header. */
    private static String disposition(String name) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"file\"; filename*=UTF-8''" + encoded;
    }
}
