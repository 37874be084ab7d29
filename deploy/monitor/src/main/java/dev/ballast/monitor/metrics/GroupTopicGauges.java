package dev.ballast.monitor.metrics;

import dev.ballast.monitor.lag.LagReport;
import dev.ballast.monitor.lag.PartitionLag;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Per group and topic. */
final class GroupTopicGauges {

    /** @param offsets sum of the committed offsets; their growth is the group's speed */
    record Sum(String group, String topic, long lag, long offsets) {}

    private GroupTopicGauges() {}

    static List<Sum> sums(LagReport report) {
        record Key(String group, String topic) {}
        return report.partitions().stream()
                .collect(Collectors.groupingBy(
                        lag -> new Key(lag.key().group(), lag.key().topic())))
                .entrySet()
                .stream()
                .map(entry -> new Sum(
                        entry.getKey().group(),
                        entry.getKey().topic(),
                        entry.getValue().stream().mapToLong(PartitionLag::lag).sum(),
                        entry.getValue().stream()
                                .mapToLong(GroupTopicGauges::committed)
                                .sum()))
                .sorted(Comparator.comparing(Sum::group).thenComparing(Sum::topic))
                .toList();
    }

    static List<Gauge<Sum>> of(String cluster) {
        var exporter = new Labels(List.of("cluster_name", "group", "topic"));
        var plain = new Labels(List.of("consumergroup", "topic"));
        var minion = new Labels(List.of("group_id", "topic_name"));
        return List.of(
                exporter.gauge(
                        "kafka_consumergroup_group_topic_sum_lag",
                        "Records not processed",
                        s -> List.of(cluster, s.group(), s.topic()),
                        Sum::lag),
                plain.gauge(
                        "kafka_consumergroup_lag_sum",
                        "Records not processed",
                        s -> List.of(s.group(), s.topic()),
                        Sum::lag),
                plain.gauge(
                        "kafka_consumergroup_current_offset_sum",
                        "Sum of committed offsets",
                        s -> List.of(s.group(), s.topic()),
                        Sum::offsets),
                minion.gauge(
                        "kminion_kafka_consumer_group_topic_lag",
                        "Records not processed",
                        s -> List.of(s.group(), s.topic()),
                        Sum::lag),
                minion.gauge(
                        "kminion_kafka_consumer_group_topic_offset_sum",
                        "Sum of committed offsets",
                        s -> List.of(s.group(), s.topic()),
                        Sum::offsets));
    }

    private static long committed(PartitionLag lag) {
        return lag.committed() == null ? 0 : lag.committed();
    }
}
