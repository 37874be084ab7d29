package dev.ballast.monitor.quiet;

import java.time.Duration;
import java.time.Instant;

/** Messages per hour of the last four weeks. An hour is a number: full hours since the epoch. */
final class HourlyCounts {

    static final int WEEK = 7 * 24;
    static final int WINDOW = 4 * WEEK;

    private static final long SECONDS = Duration.ofHours(1).toSeconds();

    private final int[] counts = new int[WINDOW];
    private final long[] hours = new long[WINDOW];

    static long hourOf(Instant when) {
        return Math.floorDiv(when.getEpochSecond(), SECONDS);
    }

    static Instant startOf(long hour) {
        return Instant.ofEpochSecond(hour * SECONDS);
    }

    /** What is older than what already stands in its place is too old to matter. */
    void add(long hour) {
        int place = (int) Math.floorMod(hour, (long) WINDOW);
        if (hours[place] < hour) {
            hours[place] = hour;
            counts[place] = 0;
        }
        if (hours[place] == hour) {
            counts[place]++;
        }
    }

    int at(long hour) {
        int place = (int) Math.floorMod(hour, (long) WINDOW);
        return hours[place] == hour ? counts[place] : 0;
    }
}
