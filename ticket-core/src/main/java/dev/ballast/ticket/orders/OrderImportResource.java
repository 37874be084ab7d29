package dev.ballast.ticket.orders;

import dev.ballast.ticket.Problem;
import dev.ballast.ticket.security.Agent;
import dev.ballast.ticket.security.AgentContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Orders of shops whose system sends none: a table that it exports, as a form's file or bare. */
@Path("/api/orders")
class OrderImportResource {

    private final OrderImport orders;
    private final ImportLog log;

    OrderImportResource(OrderImport orders, ImportLog log) {
        this.orders = orders;
        this.log = log;
    }

    /** The answer comes when the file was read; meanwhile {@code GET /api/orders/imports} tells how far it is. */
    @POST
    @Path("/import")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response form(@RestForm(FileUpload.ALL) List<FileUpload> files, @Context SecurityContext who)
            throws IOException, SQLException {
        if (files.size() != 1) {
            return Problem.of(Response.Status.BAD_REQUEST, "Send one file.");
        }
        FileUpload file = files.getFirst();
        return read(file.uploadedFile(), file.fileName(), AgentContext.of(who));
    }

    /** @param name of the file, for the list of imports */
    @POST
    @Path("/import")
    @Consumes({
        "text/csv",
        "text/plain",
        "text/tab-separated-values",
        "application/octet-stream",
        "application/vnd.ms-excel"
    })
    public Response bare(InputStream body, @RestQuery @Nullable String name, @Context SecurityContext who)
            throws IOException, SQLException {
        java.nio.file.Path kept = Files.createTempFile("orders", ".csv");
        try {
            Files.copy(body, kept, StandardCopyOption.REPLACE_EXISTING);
            return read(kept, name == null ? "orders.csv" : name, AgentContext.of(who));
        } finally {
            Files.deleteIfExists(kept);
        }
    }

    @GET
    @Path("/imports")
    public List<ImportReport> imports() throws SQLException {
        return log.latest();
    }

    private Response read(java.nio.file.Path file, String name, Agent agent) throws IOException, SQLException {
        if (isZip(file)) {
            return Problem.of(
                    Response.Status.UNSUPPORTED_MEDIA_TYPE,
                    "This is a workbook or an archive. Save the sheet as CSV and send that.");
        }
        return Response.ok(orders.run(file, name, agent)).build();
    }

    private static boolean isZip(java.nio.file.Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(2);
            return start.length == 2 && start[0] == 'P' && start[1] == 'K';
        }
    }
}
