package dev.ballast.analytics.export;

import dev.ballast.analytics.AnalyticsConfig;
import dev.ballast.analytics.http.CsvTable;
import dev.ballast.analytics.http.Period;
import dev.ballast.analytics.store.StoreFailure;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/analytics/tickets.csv}. */
@Path("/api/analytics/tickets.csv")
@RunOnVirtualThread
public class TicketExportResource {

    private final TicketExport export;
    private final ZoneId zone;

    TicketExportResource(TicketExport export, AnalyticsConfig config) {
        this.export = export;
        this.zone = config.zone();
    }

    /** One row per ticket opened from {@code from} to {@code to}, both included; times in UTC, customers by id. */
    @GET
    @Produces(CsvTable.MEDIA_TYPE)
    public StreamingOutput tickets(@RestQuery @Nullable String from, @RestQuery @Nullable String to) {
        var period = Period.parse(from, to, zone);
        return stream -> {
            try (var writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8)) {
                export.write(period, writer);
            } catch (StoreFailure e) {
                // The answer has begun; breaking it off is all that tells the client that rows are missing.
                throw new IOException(e);
            }
        };
    }
}
