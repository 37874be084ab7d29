package dev.ballast.ticket.handling;

import dev.ballast.ticket.Problem;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** A file to send along with an answer, bare: its name is in the query, its type in the header. */
@Path("/api/files")
class FileResource {

    private final OutgoingFiles files;

    FileResource(OutgoingFiles files) {
        this.files = files;
    }

    /** Gives what an answer's {@code attachments} name it by. Sending the same file again is harmless. */
    @POST
    @Consumes(MediaType.WILDCARD)
    public Response keep(
            InputStream content,
            @RestQuery @Nullable String name,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type)
            throws IOException {
        byte[] bytes = content.readAllBytes();
        return bytes.length == 0
                ? Problem.of(Response.Status.BAD_REQUEST, "The file is empty.")
                : Response.ok(files.keep(name, type, bytes)).build();
    }
}
