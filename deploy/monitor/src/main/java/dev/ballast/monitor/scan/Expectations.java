package dev.ballast.monitor.scan;

import dev.ballast.monitor.cluster.ClusterView;
import dev.ballast.monitor.lag.GroupPartition;
import dev.ballast.monitor.lag.Member;
import dev.ballast.monitor.lag.RequiredGroup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/**
 * Which groups read which topics: those that have to, whether Kafka knows them or not, and those found committing. A
 * group without a single commit that nobody requires is left out; such groups divide work and keep no offsets.
 */
final class Expectations {

    private final Map<String, Set<String>> required;

    Expectations(List<RequiredGroup> required) {
        this.required = required.stream()
                .collect(Collectors.groupingBy(
                        RequiredGroup::group, Collectors.mapping(RequiredGroup::topic, Collectors.toSet())));
    }

    Map<String, ClusterView.Group> groups(ClusterView view) {
        Map<String, ClusterView.Group> groups = new HashMap<>();
        required.keySet().forEach(name -> groups.put(name, ClusterView.Group.ABSENT));
        groups.putAll(view.groups());
        return groups;
    }

    /** In the order of their keys. */
    List<Backlog> backlogs(ClusterView view, Map<String, ClusterView.Group> groups) {
        List<Backlog> backlogs = new ArrayList<>();
        groups.forEach((name, group) -> {
            Set<String> topics = new HashSet<>(required.getOrDefault(name, Set.of()));
            group.committed().keySet().forEach(partition -> topics.add(partition.topic()));
            view.partitions().forEach((partition, offsets) -> {
                if (topics.contains(partition.topic())) {
                    backlogs.add(backlog(name, group, partition, offsets));
                }
            });
        });
        backlogs.sort(Comparator.comparing(Backlog::key));
        return backlogs;
    }

    private static Backlog backlog(
            String name, ClusterView.Group group, TopicPartition partition, ClusterView.Offsets offsets) {
        return new Backlog(
                new GroupPartition(name, partition.topic(), partition.partition()),
                group.assignment().getOrDefault(partition, Member.NOBODY),
                group.committed().get(partition),
                offsets,
                group.members() > 0,
                group.members() == 0 && group.committed().isEmpty());
    }
}
