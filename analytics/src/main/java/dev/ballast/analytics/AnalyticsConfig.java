package dev.ballast.analytics;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.ZoneId;

/** What the operator of the analytics service may set. */
@ConfigMapping(prefix = "ballast.analytics")
public interface AnalyticsConfig {

    /**
     * The shop's time zone: it decides on which day a ticket counts. Counted days stay as they are when it changes; to
     * count the past anew, drop the database and let the service rebuild it.
     */
    @WithDefault("UTC")
    ZoneId zone();

    /** The Kafka consumer group. */
    @WithDefault("analytics-volume")
    String group();

    /** Most events folded in one transaction. */
    @WithDefault("2000")
    int batchSize();

    /** First wait after the database or the broker failed; it doubles up to {@link #retryMax()}. */
    @WithDefault("250ms")
    Duration retryFirst();

    /** Longest wait between two attempts, so the longest it takes to notice that the database is back. */
    @WithDefault("5s")
    Duration retryMax();

    /** How often an idle service looks whether its tables are still there; a restored database is rebuilt by then. */
    @WithDefault("5s")
    Duration idleCheck();
}
