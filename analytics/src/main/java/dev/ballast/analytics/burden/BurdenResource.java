package dev.ballast.analytics.burden;

import dev.ballast.analytics.AnalyticsConfig;
import dev.ballast.analytics.http.CsvTable;
import dev.ballast.analytics.http.Period;
import dev.ballast.analytics.store.StoreFailure;
import dev.ballast.analytics.volume.Bucket;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.ZoneId;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/analytics/burden}. */
@Path("/api/analytics/burden")
@RunOnVirtualThread
public class BurdenResource {

    private final BurdenTable table;
    private final ZoneId zone;

    BurdenResource(BurdenTable table, AnalyticsConfig config) {
        this.table = table;
        this.zone = config.zone();
    }

    /** Opened, resolved, left open and time spent per bucket; buckets in which nothing happened are left out. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Burden burden(
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @RestQuery @DefaultValue("week") String bucket)
            throws StoreFailure {
        return new Burden(table.rows(Period.parse(from, to, zone), Bucket.parse(bucket)));
    }

    /** The same as a table. */
    @GET
    @Produces(CsvTable.MEDIA_TYPE)
    public String csv(
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @RestQuery @DefaultValue("week") String bucket)
            throws StoreFailure {
        var csv = new CsvTable(List.of("bucket", "opened", "resolved", "backlog", "messages", "effortSeconds"));
        burden(from, to, bucket)
                .rows()
                .forEach(row -> csv.row(List.of(
                        row.bucket(),
                        row.opened(),
                        row.resolved(),
                        row.backlog(),
                        row.messages(),
                        row.effortSeconds())));
        return csv.toString();
    }
}
