package dev.ballast.monitor.metrics;

import dev.ballast.monitor.lag.PartitionLag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Per group and partition. */
final class PartitionGauges {

    private PartitionGauges() {}

    static List<Gauge<PartitionLag>> of(String cluster, Instant now) {
        var exporter = new Labels(
                List.of("cluster_name", "group", "topic", "partition", "member_host", "consumer_id", "client_id"));
        var plain = new Labels(List.of("consumergroup", "topic", "partition"));
        var minion = new Labels(List.of("group_id", "topic_name", "partition_id"));
        var burrow = new Labels(List.of("cluster", "consumer_group", "topic", "partition"));
        return List.of(
                // kafka-lag-exporter
                exporter.gauge(
                        "kafka_consumergroup_group_offset",
                        "Committed offset",
                        l -> exporter(cluster, l),
                        l -> committed(l.committed())),
                exporter.gauge(
                        "kafka_consumergroup_group_lag",
                        "Records not processed",
                        l -> exporter(cluster, l),
                        PartitionLag::lag),
                exporter.gauge(
                        "kafka_consumergroup_group_lag_seconds",
                        "Age of the oldest unprocessed record",
                        l -> exporter(cluster, l),
                        l -> l.lagSeconds(now)),
                // kafka_exporter
                plain.gauge(
                        "kafka_consumergroup_current_offset",
                        "Committed offset",
                        PartitionGauges::plain,
                        l -> committed(l.committed())),
                plain.gauge(
                        "kafka_consumergroup_lag", "Records not processed", PartitionGauges::plain, PartitionLag::lag),
                // KMinion
                minion.gauge(
                        "kminion_kafka_consumer_group_topic_partition_lag",
                        "Records not processed",
                        PartitionGauges::plain,
                        PartitionLag::lag),
                // Burrow
                burrow.gauge(
                        "burrow_kafka_consumer_current_offset",
                        "Committed offset",
                        l -> burrow(cluster, l),
                        l -> committed(l.committed())),
                burrow.gauge(
                        "burrow_kafka_consumer_partition_lag",
                        "Records not processed",
                        l -> burrow(cluster, l),
                        PartitionLag::lag),
                burrow.gauge(
                        "burrow_kafka_topic_partition_status",
                        "0 not found, 1 ok, 2 warn, 4 stop, 5 stall, 6 rewind",
                        l -> burrow(cluster, l),
                        l -> l.status().code()),
                // own
                plain.gauge(
                        "ballast_consumer_lost_records",
                        "Records that retention deleted before the group read them",
                        PartitionGauges::plain,
                        PartitionLag::lost));
    }

    private static double committed(@Nullable Long offset) {
        return offset == null ? Double.NaN : offset;
    }

    private static List<String> plain(PartitionLag lag) {
        return List.of(
                lag.key().group(), lag.key().topic(), Integer.toString(lag.key().partition()));
    }

    private static List<String> burrow(String cluster, PartitionLag lag) {
        return List.of(
                cluster,
                lag.key().group(),
                lag.key().topic(),
                Integer.toString(lag.key().partition()));
    }

    private static List<String> exporter(String cluster, PartitionLag lag) {
        var member = lag.member();
        return List.of(
                cluster,
                lag.key().group(),
                lag.key().topic(),
                Integer.toString(lag.key().partition()),
                member.host(),
                member.consumerId(),
                member.clientId());
    }
}
