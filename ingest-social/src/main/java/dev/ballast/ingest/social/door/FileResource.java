package dev.ballast.ingest.social.door;

import dev.ballast.contract.blob.BlobStore;
import dev.ballast.ingest.social.reply.PublicFiles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The files of replies, for platforms that fetch them. An address that this service did not sign leads nowhere. */
@Path("/files/{sha256}/{signature}/{name}")
@RunOnVirtualThread
public class FileResource {
    private static final int YEAR_SECONDS = 365 * 24 * 60 * 60;

    private final PublicFiles files;
    private final BlobStore blobs;

    public FileResource(PublicFiles files, BlobStore blobs) {
        this.files = files;
        this.blobs = blobs;
    }

    @GET
    public Response file(
            @PathParam("sha256") String sha256,
            @PathParam("signature") String signature,
            @PathParam("name") String name)
            throws IOException {
        Optional<String> type = files.typeOf(sha256, signature, name);
        Optional<InputStream> content = type.isEmpty() ? Optional.empty() : blobs.open(sha256);
        if (content.isEmpty()) {
            return Response.status(Response.Status.NOT_FOUND).build();
        }
        return Response.ok(content.get(), type.get())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        type.get().startsWith("application/") ? "attachment" : "inline")
                .header(HttpHeaders.CACHE_CONTROL, "public, immutable, max-age=" + YEAR_SECONDS)
                .build();
    }
}
