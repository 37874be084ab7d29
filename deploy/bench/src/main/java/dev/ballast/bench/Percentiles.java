package dev.ballast.bench;

import java.util.Arrays;

/** Latencies of one run, sorted; in nanoseconds. */
record Percentiles(long[] sorted) {

    static Percentiles of(long[] unsorted) {
        long[] sorted = unsorted.clone();
        Arrays.sort(sorted);
        return new Percentiles(sorted);
    }

    /** @param fraction 0.5 is the median */
    double millis(double fraction) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int index = (int) Math.min(sorted.length - 1, Math.floor(fraction * sorted.length));
        return sorted[index] / 1e6;
    }
}
