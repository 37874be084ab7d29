package dev.ballast.monitor.cluster;

import dev.ballast.monitor.cluster.ClusterView.Group;
import dev.ballast.monitor.lag.Member;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** Groups, their members and what they committed. */
final class GroupReader {

    private final Admin admin;
    private final ClusterReader cluster;

    GroupReader(Admin admin, ClusterReader cluster) {
        this.admin = admin;
        this.cluster = cluster;
    }

    Map<String, Group> read() throws ClusterAway {
        var names = cluster
                .await(admin.listGroups(ListGroupsOptions.forConsumerGroups()).all())
                .stream()
                .map(GroupListing::groupId)
                .toList();
        if (names.isEmpty()) {
            return Map.of();
        }
        var descriptions = admin.describeConsumerGroups(names).describedGroups();
        var committed = admin.listConsumerGroupOffsets(names.stream()
                .collect(Collectors.toMap(Function.identity(), name -> new ListConsumerGroupOffsetsSpec())));
        Map<String, Group> groups = new HashMap<>();
        for (var entry : descriptions.entrySet()) {
            try {
                var description = cluster.await(entry.getValue());
                var offsets = cluster.await(committed.partitionsToOffsetAndMetadata(entry.getKey()));
                groups.put(entry.getKey(), group(description, offsets));
            } catch (ClusterAway e) {
                // Deleted since it was listed; the others are still worth a report.
                if (!e.isBecauseOf(GroupIdNotFoundException.class)) {
                    throw e;
                }
            }
        }
        return groups;
    }

    private static Group group(ConsumerGroupDescription description, Map<TopicPartition, OffsetAndMetadata> offsets) {
        Map<TopicPartition, Member> assignment = new HashMap<>();
        for (var member : description.members()) {
            var who = new Member(member.host(), member.consumerId(), member.clientId());
            member.assignment().topicPartitions().forEach(partition -> assignment.put(partition, who));
        }
        return new Group(
                description.groupState().toString(),
                description.partitionAssignor(),
                description.coordinator().idString(),
                description.members().size(),
                description.isSimpleConsumerGroup(),
                assignment,
                committed(offsets));
    }

    /** The broker answers null for a partition that a group names without having committed to it. */
    private static Map<TopicPartition, Long> committed(Map<TopicPartition, OffsetAndMetadata> offsets) {
        Map<TopicPartition, Long> committed = new HashMap<>();
        offsets.forEach((partition, offset) -> {
            if (offset != null) {
                committed.put(partition, offset.offset());
            }
        });
        return committed;
    }
}
