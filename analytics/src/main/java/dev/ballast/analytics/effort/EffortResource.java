package dev.ballast.analytics.effort;

import dev.ballast.analytics.AnalyticsConfig;
import dev.ballast.analytics.http.CsvTable;
import dev.ballast.analytics.http.Period;
import dev.ballast.analytics.store.StoreFailure;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.ZoneId;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/analytics/effort}. */
@Path("/api/analytics/effort")
@RunOnVirtualThread
public class EffortResource {

    private final EffortTable table;
    private final ZoneId zone;

    EffortResource(EffortTable table, AnalyticsConfig config) {
        this.table = table;
        this.zone = config.zone();
    }

    /** Agents' time by problem type, over tickets opened from {@code from} to {@code to}, both included. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Effort effort(@RestQuery @Nullable String from, @RestQuery @Nullable String to) throws StoreFailure {
        return Effort.of(table.overall(Period.parse(from, to, zone)));
    }

    /** The same as a table. */
    @GET
    @Produces(CsvTable.MEDIA_TYPE)
    public String csv(@RestQuery @Nullable String from, @RestQuery @Nullable String to) throws StoreFailure {
        var csv = new CsvTable(List.of("type", "count", "totalSeconds", "medianSeconds", "share"));
        effort(from, to)
                .rows()
                .forEach(row -> csv.row(
                        List.of(row.type(), row.count(), row.totalSeconds(), row.medianSeconds(), row.share())));
        return csv.toString();
    }
}
