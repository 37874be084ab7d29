package dev.ballast.analytics.volume;

import dev.ballast.analytics.AnalyticsConfig;
import dev.ballast.analytics.http.CsvTable;
import dev.ballast.analytics.store.StoreFailure;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/analytics/volume}. */
@Path("/api/analytics/volume")
@RunOnVirtualThread
public class VolumeResource {

    private final VolumeTable table;
    private final ZoneId zone;

    VolumeResource(VolumeTable table, AnalyticsConfig config) {
        this.table = table;
        this.zone = config.zone();
    }

    /**
     * Tickets opened, and the messages in them. {@code from} and {@code to} are days, both included and both optional;
     * {@code type}, {@code product} and {@code channel} restrict the answer to one value each.
     */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Volume volume(@BeanParam VolumeParameters parameters) throws StoreFailure {
        var rows = table.rows(parameters.query(zone));
        return new Volume(rows, rows.stream().mapToLong(Volume.Row::count).sum());
    }

    /** The same as a table. */
    @GET
    @Produces(CsvTable.MEDIA_TYPE)
    public String csv(@BeanParam VolumeParameters parameters) throws StoreFailure {
        var query = parameters.query(zone);
        return csv(query.by(), table.rows(query));
    }

    private static String csv(Set<Dimension> by, List<Volume.Row> rows) {
        List<String> header = new ArrayList<>(List.of("bucket"));
        by.forEach(dimension -> header.add(dimension.label()));
        header.addAll(List.of("count", "messages"));
        var csv = new CsvTable(header);
        for (var row : rows) {
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(row.bucket());
            by.forEach(dimension -> cells.add(row.values().get(dimension)));
            cells.add(row.count());
            cells.add(row.messages());
            csv.row(cells);
        }
        return csv.toString();
    }
}
