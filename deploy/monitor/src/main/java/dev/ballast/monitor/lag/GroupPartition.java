package dev.ballast.monitor.lag;

/** A partition as a consumer group reads it. */
public record GroupPartition(String group, String topic, int partition) implements Comparable<GroupPartition> {

    @Override
    public int compareTo(GroupPartition other) {
        int byGroup = group.compareTo(other.group);
        int byTopic = byGroup != 0 ? byGroup : topic.compareTo(other.topic);
        return byTopic != 0 ? byTopic : Integer.compare(partition, other.partition);
    }
}
