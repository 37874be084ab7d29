package dev.ballast.monitor.ops;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ballast.monitor.lag.LagReport;
import dev.ballast.monitor.lag.LagStatus;
import dev.ballast.monitor.lag.PartitionLag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One partition of one group.
 *
 * @param committed  null while the group never committed here
 * @param lagSeconds age of the oldest unprocessed record; 0 without lag; null while its timestamp is unknown
 * @param lost       records that retention deleted before the group read them
 * @param client     who reads it; empty when nobody does
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record LagView(
        String group,
        String topic,
        int partition,
        @Nullable Long committed,
        long earliest,
        long end,
        long lag,
        @Nullable Double lagSeconds,
        long lost,
        LagStatus status,
        String client) {

    static List<LagView> of(LagReport report, Instant now) {
        return report.partitions().stream().map(lag -> of(lag, now)).toList();
    }

    private static LagView of(PartitionLag lag, Instant now) {
        double seconds = lag.lagSeconds(now);
        return new LagView(
                lag.key().group(),
                lag.key().topic(),
                lag.key().partition(),
                lag.committed(),
                lag.earliest(),
                lag.end(),
                lag.lag(),
                Double.isNaN(seconds) ? null : seconds,
                lag.lost(),
                lag.status(),
                lag.member().clientId());
    }
}
