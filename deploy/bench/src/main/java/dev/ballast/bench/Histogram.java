package dev.ballast.bench;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Prometheus histogram: how many took at most so many seconds. The resolution is that of its buckets, some 10 %. */
record Histogram(SortedMap<Double, Double> buckets) {

    private static final Pattern BUCKET = Pattern.compile(
            "^support_intake_batch_seconds_bucket\\{[^}]*le=\"([^\"]+)\"[^}]*}\\s+(\\S+)", Pattern.MULTILINE);

    static Histogram of(String metrics) {
        SortedMap<Double, Double> buckets = new TreeMap<>();
        Matcher bucket = BUCKET.matcher(metrics);
        while (bucket.find()) {
            double seconds =
                    bucket.group(1).equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(bucket.group(1));
            buckets.merge(seconds, Double.parseDouble(bucket.group(2)), Double::sum);
        }
        if (buckets.isEmpty()) {
            throw new IllegalStateException("ticket-core tells no support_intake_batch_seconds");
        }
        return new Histogram(buckets);
    }

    Histogram minus(Histogram before) {
        SortedMap<Double, Double> since = new TreeMap<>();
        buckets.forEach((seconds, count) -> since.put(seconds, count - before.buckets.getOrDefault(seconds, 0.0)));
        return new Histogram(since);
    }

    /** The upper edge of the bucket that the fraction falls into. */
    double millis(double fraction) {
        double all = buckets.values().stream().mapToDouble(count -> count).max().orElse(0);
        return buckets.entrySet().stream()
                .filter(bucket -> bucket.getValue() >= all * fraction)
                .findFirst()
                .map(bucket -> bucket.getKey() * 1000)
                .orElse(Double.NaN);
    }
}
