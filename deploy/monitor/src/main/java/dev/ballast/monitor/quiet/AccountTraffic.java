package dev.ballast.monitor.quiet;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one account receives, and whether its silence is out of the ordinary: a forwarding rule that somebody deleted, a
 * webhook that the platform switched off. Thread-safe.
 */
final class AccountTraffic {

    /** Every hour of the week has been seen once, and a day more. */
    private static final Duration LEARNING = Duration.ofDays(8);
    /**
     * So many messages that should have come, and did not, are no chance: e to the -8th, once in 3,000 times, where
     * customers write independently of each other.
     */
    private static final double SURPRISE = 8;
    /** Where they do not: so much longer than the long pauses that were. */
    private static final double LONGER = 1.5;

    private final HourlyCounts counts = new HourlyCounts();
    private @Nullable Instant first;
    private @Nullable Instant last;

    synchronized void received(Instant when) {
        counts.add(HourlyCounts.hourOf(when));
        first = first == null || when.isBefore(first) ? when : first;
        last = last == null || when.isAfter(last) ? when : last;
    }

    synchronized Optional<Instant> last() {
        return Optional.ofNullable(last);
    }

    /** Empty while all is as usual, or not yet known. */
    synchronized Optional<Quiet> quiet(Instant now) {
        if (first == null || last == null || Duration.between(first, last).compareTo(LEARNING) < 0) {
            return Optional.empty();
        }
        Habit habit = new Habit(counts, HourlyCounts.hourOf(first), HourlyCounts.hourOf(last));
        double expected = expected(habit, last, now);
        return expected >= SURPRISE && expected >= LONGER * habit.longPause()
                ? Optional.of(new Quiet(last, expected))
                : Optional.empty();
    }

    /** The hours of the last message and of now count by the part of them that is silent. */
    private static double expected(Habit habit, Instant last, Instant now) {
        long lastHour = HourlyCounts.hourOf(last);
        long thisHour = HourlyCounts.hourOf(now);
        if (thisHour <= lastHour) {
            return 0;
        }
        double rest = 1 - share(last, lastHour);
        return rest * habit.rate(lastHour)
                + habit.expected(lastHour + 1, thisHour)
                + share(now, thisHour) * habit.rate(thisHour);
    }

    private static double share(Instant when, long hour) {
        return Duration.between(HourlyCounts.startOf(hour), when).toSeconds() / 3_600.0;
    }
}
