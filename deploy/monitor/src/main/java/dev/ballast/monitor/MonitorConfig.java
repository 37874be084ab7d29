package dev.ballast.monitor;

import dev.ballast.monitor.lag.RequiredGroup;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** What the operator of the monitor may set. */
@ConfigMapping(prefix = "ballast.monitor")
public interface MonitorConfig {

    /** The {@code cluster} label of every metric. */
    @WithDefault("ballast")
    String clusterName();

    /** Time between two looks at the cluster. */
    @WithDefault("10s")
    Duration interval();

    /** How long the broker may take to answer before it counts as away. */
    @WithDefault("8s")
    Duration timeout();

    /** How old the last look may be before the lag is no longer shown as current. */
    @WithDefault("35s")
    Duration stale();

    /**
     * Groups that have to be there, each with the topic it reads as {@code group:topic}. Kafka forgets a group that was
     * dead for a week or whose topic was deleted; listed here, it still shows its full backlog.
     */
    @WithDefault("ticket-core-intake:inbound.message.v1,ticket-core-receipts:outbound.receipt.v1,"
            + "ticket-core-orders:shop.order.v1,analytics-volume:ticket.stream.v1,"
            + "ingest-email-replies:outbound.reply.v1,ingest-social-replies:outbound.reply.v1")
    List<RequiredGroup> requiredGroups();

    /** Observations that a status is judged by; with the interval it gives the length of the window. */
    @WithDefault("10")
    int window();

    /** A lag up to this many records is no lag. */
    @WithDefault("0")
    long allowedLag();

    /** A connector that has said nothing for so long is shown as silent; it reports every 10 s. */
    @WithDefault("35s")
    Duration connectorSilence();
}
