package dev.ballast.monitor.scan;

import dev.ballast.monitor.MonitorConfig;
import dev.ballast.monitor.cluster.ClusterAway;
import dev.ballast.monitor.cluster.ClusterReader;
import dev.ballast.monitor.cluster.ClusterView;
import dev.ballast.monitor.cluster.OldestRecords;
import dev.ballast.monitor.lag.LagReport;
import dev.ballast.monitor.lag.PartitionLag;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One look: what the broker says, what that means, and how it developed. Used by one thread. */
@ApplicationScoped
class LagScan {

    private final ClusterReader cluster;
    private final OldestRecords records;
    private final Expectations expectations;
    private final LagHistory history;
    private final InstantSource clock;

    LagScan(ClusterReader cluster, OldestRecords records, MonitorConfig config, InstantSource clock) {
        this.cluster = cluster;
        this.records = records;
        this.expectations = new Expectations(config.requiredGroups());
        this.history = new LagHistory(config.window(), config.allowedLag());
        this.clock = clock;
    }

    LagReport run() throws ClusterAway {
        Instant start = clock.instant();
        ClusterView view = cluster.read();
        Map<String, ClusterView.Group> groups = expectations.groups(view);
        var backlogs = expectations.backlogs(view, groups);
        var times = records.timesOf(
                backlogs.stream().filter(Backlog::behind).map(Backlog::oldest).collect(Collectors.toSet()));
        List<PartitionLag> partitions = history.judge(clock.instant(), backlogs, times);
        Instant end = clock.instant();
        return new LagReport(
                end,
                Duration.between(start, end),
                view.brokers(),
                partitions,
                groups(groups, partitions),
                topics(view));
    }

    private static List<LagReport.GroupLag> groups(
            Map<String, ClusterView.Group> groups, List<PartitionLag> partitions) {
        var byGroup = partitions.stream()
                .collect(Collectors.groupingBy(lag -> lag.key().group()));
        return new TreeMap<>(groups)
                .entrySet().stream()
                        .map(entry -> group(
                                entry.getKey(), entry.getValue(), byGroup.getOrDefault(entry.getKey(), List.of())))
                        .toList();
    }

    private static LagReport.GroupLag group(String name, ClusterView.Group group, List<PartitionLag> partitions) {
        return new LagReport.GroupLag(
                name,
                group.state(),
                group.protocol(),
                group.coordinator(),
                group.members(),
                group.simple(),
                partitions);
    }

    private static List<LagReport.TopicOffsets> topics(ClusterView view) {
        return view.partitions().entrySet().stream()
                .map(entry -> new LagReport.TopicOffsets(
                        entry.getKey().topic(),
                        entry.getKey().partition(),
                        entry.getValue().earliest(),
                        entry.getValue().end()))
                .sorted(Comparator.comparing(LagReport.TopicOffsets::topic)
                        .thenComparing(LagReport.TopicOffsets::partition))
                .toList();
    }
}
