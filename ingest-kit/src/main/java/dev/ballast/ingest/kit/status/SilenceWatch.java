package dev.ballast.ingest.kit.status;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Notices that an account which usually gets messages gets none: a forwarding rule that somebody deleted, a webhook that
 * the platform switched off. It learns how many come in each hour of the day, since a shop sleeps at night.
 */
final class SilenceWatch {

    private static final int HOURS = 24;
    /** Messages that should have come by now. With 8 expected, none at all happens by chance once in 3,000 times. */
    private static final double EXPECTED_FOR_ALARM = 8;
    /** Before that an hour of the day has been seen once at most, which is no habit. */
    private static final Duration LEARNING = Duration.ofDays(3);
    /** How much the newest day counts in an hour's average. */
    private static final double WEIGHT = 0.3;

    private final Instant since;
    private final double[] usual = new double[HOURS];
    private Instant hour;
    private int inHour;
    private Instant last;

    SilenceWatch(Instant now) {
        this.since = now;
        this.last = now;
        this.hour = now.truncatedTo(ChronoUnit.HOURS);
    }

    void received(Instant now, int messages) {
        closeHours(now);
        inHour += messages;
        last = now;
    }

    /** What to tell the operator, or empty while all is as usual. */
    Optional<String> alarm(Instant now) {
        closeHours(now);
        if (Duration.between(since, now).compareTo(LEARNING) < 0) {
            return Optional.empty();
        }
        Duration silent = Duration.between(last, now);
        double expected = expectedIn(silent, now);
        return expected < EXPECTED_FOR_ALARM
                ? Optional.empty()
                : Optional.of("no message for %d h %d min; about %d were to be expected"
                        .formatted(silent.toHours(), silent.toMinutesPart(), Math.round(expected)));
    }

    /** A clock that was set back closes nothing and waits until time has caught up. */
    private void closeHours(Instant now) {
        Instant current = now.truncatedTo(ChronoUnit.HOURS);
        int most = 2 * HOURS;
        while (hour.isBefore(current) && most-- > 0) {
            // While it is silent nothing is learned, or the silence itself would become the habit.
            if (inHour > 0 || expectedIn(Duration.between(last, hour), hour) < EXPECTED_FOR_ALARM) {
                int index = hourOfDay(hour);
                usual[index] += WEIGHT * (inHour - usual[index]);
            }
            inHour = 0;
            hour = hour.plus(1, ChronoUnit.HOURS);
        }
        if (hour.isBefore(current)) {
            hour = current;
        }
    }

    private double expectedIn(Duration silent, Instant until) {
        double expected = 0;
        long hours = Math.min(silent.toHours(), 7L * HOURS);
        for (long back = 1; back <= hours; back++) {
            expected += usual[hourOfDay(until.minus(back, ChronoUnit.HOURS))];
        }
        return expected;
    }

    private static int hourOfDay(Instant when) {
        return when.atOffset(ZoneOffset.UTC).getHour();
    }
}
