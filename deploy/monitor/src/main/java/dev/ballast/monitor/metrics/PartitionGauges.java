package dev.ballast.monitor.metrics;

import dev.ballast.monitor.lag.PartitionLag;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Per group and partition. */
final class PartitionGauges {

    private static final String COMMITTED = "Committed offset";
    private static final String LAG = "Records not processed";
    private static final String AGE = "Age of the oldest unprocessed record";
    private static final String LOST = "Records that retention deleted before the group read them";
    private static final String STATUS = "0 not found, 1 ok, 2 warn, 4 stop, 5 stall, 6 rewind";

    private PartitionGauges() {}

    static List<Gauge<PartitionLag>> of(String cluster, Instant now) {
        return Stream.of(lagExporter(cluster, now), kafkaExporter(), kminion(), burrow(cluster))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Gauge<PartitionLag>> lagExporter(String cluster, Instant now) {
        var labels = new Labels(
                List.of("cluster_name", "group", "topic", "partition", "member_host", "consumer_id", "client_id"));
        Function<PartitionLag, List<String>> values = lag -> withMember(cluster, lag);
        return List.of(
                labels.gauge("kafka_consumergroup_group_offset", COMMITTED, values, PartitionGauges::committed),
                labels.gauge("kafka_consumergroup_group_lag", LAG, values, PartitionLag::lag),
                labels.gauge("kafka_consumergroup_group_lag_seconds", AGE, values, lag -> lag.lagSeconds(now)));
    }

    private static List<Gauge<PartitionLag>> kafkaExporter() {
        var labels = new Labels(List.of("consumergroup", "topic", "partition"));
        Function<PartitionLag, List<String>> values = PartitionGauges::plain;
        return List.of(
                labels.gauge("kafka_consumergroup_current_offset", COMMITTED, values, PartitionGauges::committed),
                labels.gauge("kafka_consumergroup_lag", LAG, values, PartitionLag::lag),
                labels.gauge("ballast_consumer_lost_records", LOST, values, PartitionLag::lost));
    }

    private static List<Gauge<PartitionLag>> kminion() {
        var labels = new Labels(List.of("group_id", "topic_name", "partition_id"));
        return List.of(labels.gauge(
                "kminion_kafka_consumer_group_topic_partition_lag", LAG, PartitionGauges::plain, PartitionLag::lag));
    }

    private static List<Gauge<PartitionLag>> burrow(String cluster) {
        var labels = new Labels(List.of("cluster", "consumer_group", "topic", "partition"));
        Function<PartitionLag, List<String>> values = lag -> clustered(cluster, lag);
        return List.of(
                labels.gauge("burrow_kafka_consumer_current_offset", COMMITTED, values, PartitionGauges::committed),
                labels.gauge("burrow_kafka_consumer_partition_lag", LAG, values, PartitionLag::lag),
                labels.gauge(
                        "burrow_kafka_topic_partition_status",
                        STATUS,
                        values,
                        lag -> lag.status().code()));
    }

    private static double committed(PartitionLag lag) {
        return lag.committed() == null ? Double.NaN : lag.committed();
    }

    private static List<String> plain(PartitionLag lag) {
        return List.of(
                lag.key().group(), lag.key().topic(), Integer.toString(lag.key().partition()));
    }

    private static List<String> clustered(String cluster, PartitionLag lag) {
        return List.of(
                cluster,
                lag.key().group(),
                lag.key().topic(),
                Integer.toString(lag.key().partition()));
    }

    private static List<String> withMember(String cluster, PartitionLag lag) {
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
