package dev.ballast.monitor.scan;

import dev.ballast.monitor.cluster.ClusterView;
import dev.ballast.monitor.cluster.OldestRecords;
import dev.ballast.monitor.lag.GroupPartition;
import dev.ballast.monitor.lag.Member;
import dev.ballast.monitor.lag.PartitionLag;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * What a group has before it in a partition, not yet judged.
 *
 * @param committed null while it never committed there
 * @param groupLives whether any member of the group is connected
 */
record Backlog(
        GroupPartition key,
        Member member,
        @Nullable Long committed,
        ClusterView.Offsets offsets,
        boolean groupLives,
        boolean absent) {

    /** Where the group is, or will begin. */
    long position() {
        return committed == null ? offsets.earliest() : committed;
    }

    long lag() {
        return PartitionLag.lag(committed, offsets.earliest(), offsets.end());
    }

    /** Whether there is a record to read the age of; after retention passed the group there may be lag without one. */
    boolean behind() {
        return lag() > 0 && offsets.end() > offsets.earliest();
    }

    OldestRecords.Place oldest() {
        return new OldestRecords.Place(
                new TopicPartition(key.topic(), key.partition()), Math.max(position(), offsets.earliest()));
    }
}
