package dev.ballast.monitor.metrics;

import dev.ballast.monitor.lag.LagReport.GroupLag;
import java.time.Instant;
import java.util.List;

/** Per group. */
final class GroupGauges {

    private GroupGauges() {}

    static List<Gauge<GroupLag>> of(String cluster, Instant now) {
        var max = new Labels(List.of("cluster_name", "group", "is_simple_consumer"));
        var sum = new Labels(List.of("cluster_name", "group"));
        var plain = new Labels(List.of("consumergroup"));
        var minion = new Labels(List.of("group_id"));
        var info = new Labels(List.of("group_id", "protocol", "protocol_type", "state", "coordinator_id"));
        var burrow = new Labels(List.of("cluster", "consumer_group"));
        return List.of(
                max.gauge(
                        "kafka_consumergroup_group_max_lag",
                        "Largest lag of a partition",
                        g -> simple(cluster, g),
                        GroupLag::max),
                max.gauge(
                        "kafka_consumergroup_group_max_lag_seconds",
                        "Age of the oldest unprocessed record",
                        g -> simple(cluster, g),
                        g -> g.maxSeconds(now)),
                sum.gauge(
                        "kafka_consumergroup_group_sum_lag",
                        "Records not processed",
                        g -> List.of(cluster, g.group()),
                        GroupLag::sum),
                plain.gauge(
                        "kafka_consumergroup_members", "Connected members", g -> List.of(g.group()), GroupLag::members),
                minion.gauge(
                        "kminion_kafka_consumer_group_members",
                        "Connected members",
                        g -> List.of(g.group()),
                        GroupLag::members),
                info.gauge(
                        "kminion_kafka_consumer_group_info",
                        "1 while the group is stable",
                        GroupGauges::info,
                        g -> "Stable".equals(g.state()) ? 1 : 0),
                burrow.gauge(
                        "burrow_kafka_consumer_lag_total",
                        "Records not processed",
                        g -> List.of(cluster, g.group()),
                        GroupLag::sum),
                burrow.gauge(
                        "burrow_kafka_consumer_status",
                        "0 not found, 1 ok, 2 warn, 3 error",
                        g -> List.of(cluster, g.group()),
                        g -> g.status().code()));
    }

    private static List<String> simple(String cluster, GroupLag group) {
        return List.of(cluster, group.group(), Boolean.toString(group.simple()));
    }

    private static List<String> info(GroupLag group) {
        return List.of(group.group(), group.protocol(), "consumer", group.state(), group.coordinator());
    }
}
