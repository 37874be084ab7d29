package dev.ballast.monitor.lag;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a group is behind on a partition.
 *
 * @param committed where the group continues; null while it never committed, its backlog is then all there is
 * @param earliest  the oldest offset still there
 * @param end       where the next record will go
 * @param lag       records not processed: up to {@code end} from {@code committed}, else from {@code earliest}
 * @param oldestAt  timestamp of the oldest unprocessed record that is still there; null without one, or while unknown
 */
public record PartitionLag(
        GroupPartition key,
        Member member,
        @Nullable Long committed,
        long earliest,
        long end,
        long lag,
        @Nullable Instant oldestAt,
        LagStatus status) {

    public static long lag(@Nullable Long committed, long earliest, long end) {
        // The two ends are read one after the other, so a busy consumer may have committed past the end read before.
        return Math.max(0, end - (committed == null ? earliest : committed));
    }

    /** Records that retention deleted before the group had read them: the one kind of lag that no waiting cures. */
    public long lost() {
        return committed == null ? 0 : Math.max(0, earliest - committed);
    }

    /** Age of the oldest unprocessed record in seconds; 0 without lag; NaN where its timestamp could not be read. */
    public double lagSeconds(Instant now) {
        if (lag == 0) {
            return 0;
        }
        // Producers stamp records by their own clocks.
        return oldestAt == null
                ? Double.NaN
                : Math.max(0, Duration.between(oldestAt, now).toMillis() / 1000.0);
    }
}
