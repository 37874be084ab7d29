package dev.ballast.analytics.monthly;

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
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/analytics/monthly}. */
@Path("/api/analytics/monthly")
@RunOnVirtualThread
public class MonthlyResource {

    private final MonthlyReport report;
    private final ZoneId zone;

    MonthlyResource(MonthlyReport report, AnalyticsConfig config) {
        this.report = report;
        this.zone = config.zone();
    }

    /** The months touched by the period. */
    public record Monthly(List<Month> months) {}

    /** How many tickets a month, about which products, and which types take the time. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Monthly monthly(@RestQuery @Nullable String from, @RestQuery @Nullable String to) throws StoreFailure {
        return new Monthly(report.months(Period.parse(from, to, zone)));
    }

    /** The same as a table: one row per month and answer. */
    @GET
    @Produces(CsvTable.MEDIA_TYPE)
    public String csv(@RestQuery @Nullable String from, @RestQuery @Nullable String to) throws StoreFailure {
        var csv = new CsvTable(List.of("month", "question", "value", "tickets", "effortSeconds"));
        for (Month month : monthly(from, to).months()) {
            csv.row(List.of(month.month(), "all", "", month.tickets(), month.effortSeconds()));
            month.channels()
                    .forEach((channel, count) -> csv.row(List.of(month.month(), "channel", channel, count, "")));
            month.products().forEach(p -> csv.row(Arrays.asList(month.month(), "product", p.product(), p.count(), "")));
            month.types().forEach(t -> csv.row(List.of(month.month(), "type", t.type(), t.count(), t.totalSeconds())));
        }
        return csv.toString();
    }
}
