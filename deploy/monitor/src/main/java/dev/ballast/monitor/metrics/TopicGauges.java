package dev.ballast.monitor.metrics;

import dev.ballast.monitor.deadletter.DeadLetterDepth;
import dev.ballast.monitor.lag.LagReport.TopicOffsets;
import java.util.List;
import java.util.Map;

/** Per topic and partition, whoever reads it. */
final class TopicGauges {

    static final Gauge<Map.Entry<String, Long>> PARTITIONS = new Gauge<>(
            "kafka_topic_partitions",
            "Partitions of the topic",
            List.of("topic"),
            entry -> List.of(entry.getKey()),
            Map.Entry::getValue);

    static final Gauge<DeadLetterDepth> DEAD_LETTERS = new Gauge<>(
            "support_dlq_topic_records",
            "Records that retention has left in the dead-letter topic, decided upon or not",
            List.of("topic"),
            depth -> List.of(depth.topic()),
            DeadLetterDepth::depth);

    private TopicGauges() {}

    static List<Gauge<TopicOffsets>> of(String cluster) {
        var exporter = new Labels(List.of("cluster_name", "topic", "partition"));
        var plain = new Labels(List.of("topic", "partition"));
        var minion = new Labels(List.of("topic_name", "partition_id"));
        var burrow = new Labels(List.of("cluster", "topic", "partition"));
        return List.of(
                exporter.gauge(
                        "kafka_partition_latest_offset",
                        "Offset of the next record",
                        t -> clustered(cluster, t),
                        TopicOffsets::end),
                exporter.gauge(
                        "kafka_partition_earliest_offset",
                        "Offset of the oldest record",
                        t -> clustered(cluster, t),
                        TopicOffsets::earliest),
                plain.gauge(
                        "kafka_topic_partition_current_offset",
                        "Offset of the next record",
                        TopicGauges::plain,
                        TopicOffsets::end),
                plain.gauge(
                        "kafka_topic_partition_oldest_offset",
                        "Offset of the oldest record",
                        TopicGauges::plain,
                        TopicOffsets::earliest),
                minion.gauge(
                        "kminion_kafka_topic_partition_high_water_mark",
                        "Offset of the next record",
                        TopicGauges::plain,
                        TopicOffsets::end),
                minion.gauge(
                        "kminion_kafka_topic_partition_low_water_mark",
                        "Offset of the oldest record",
                        TopicGauges::plain,
                        TopicOffsets::earliest),
                burrow.gauge(
                        "burrow_kafka_topic_partition_offset",
                        "Offset of the next record",
                        t -> clustered(cluster, t),
                        TopicOffsets::end));
    }

    private static List<String> plain(TopicOffsets offsets) {
        return List.of(offsets.topic(), Integer.toString(offsets.partition()));
    }

    private static List<String> clustered(String cluster, TopicOffsets offsets) {
        return List.of(cluster, offsets.topic(), Integer.toString(offsets.partition()));
    }
}
