package dev.ballast.monitor.lag;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What one look at the cluster gave.
 *
 * @param at         when
 * @param took       how long the broker needed
 * @param partitions by group, topic and partition
 */
public record LagReport(
        Instant at,
        Duration took,
        int brokers,
        List<PartitionLag> partitions,
        List<GroupLag> groups,
        List<TopicOffsets> topics) {

    /** A group as a whole. */
    public record GroupLag(
            String group,
            String state,
            String protocol,
            String coordinator,
            int members,
            boolean simple,
            List<PartitionLag> partitions) {

        public long sum() {
            return partitions.stream().mapToLong(PartitionLag::lag).sum();
        }

        public long max() {
            return partitions.stream().mapToLong(PartitionLag::lag).max().orElse(0);
        }

        /** Partitions of unknown age do not count. */
        public double maxSeconds(Instant now) {
            return partitions.stream()
                    .mapToDouble(partition -> partition.lagSeconds(now))
                    .filter(seconds -> !Double.isNaN(seconds))
                    .max()
                    .orElse(0);
        }

        public LagStatus status() {
            return partitions.stream().map(PartitionLag::status).reduce(LagStatus.OK, LagStatus::worst);
        }
    }

    /** What one partition of a topic holds. */
    public record TopicOffsets(String topic, int partition, long earliest, long end) {}
}
