package dev.ballast.ingest.webform.limit;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Token buckets by key: each may spend as many at once as it gains in a minute. The number of buckets is bounded; the one
 * longest unused is forgotten first, which gives its owner a full bucket back. Thread-safe.
 */
public final class RateLimit {

    private static final double MINUTE_MS = 60_000;

    private final InstantSource clock;
    private final Map<String, Bucket> buckets;

    private static final class Bucket {
        private double tokens;
        private long at;
    }

    public RateLimit(InstantSource clock, int mostBuckets) {
        this.clock = clock;
        this.buckets = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > mostBuckets;
            }
        };
    }

    /**
     * Takes a token.
     *
     * @param perMinute 0 for no limit
     * @return 0 when there was one, else the seconds until there is
     */
    public synchronized long take(String key, int perMinute) {
        if (perMinute <= 0) {
            return 0;
        }
        long now = clock.millis();
        Bucket bucket = buckets.computeIfAbsent(key, fresh -> {
            Bucket full = new Bucket();
            full.tokens = perMinute;
            full.at = now;
            return full;
        });
        // A clock that was set back gains nothing, and takes nothing either.
        double gained = Math.max(0, now - bucket.at) / MINUTE_MS * perMinute;
        bucket.tokens = Math.min(perMinute, bucket.tokens + gained);
        bucket.at = now;
        if (bucket.tokens >= 1) {
            bucket.tokens--;
            return 0;
        }
        return (long) Math.ceil((1 - bucket.tokens) * MINUTE_MS / perMinute / 1_000);
    }
}
