package dev.ballast.monitor.cluster;

import dev.ballast.monitor.lag.Member;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * What the broker said in one look.
 *
 * @param groups     every consumer group by name
 * @param partitions every partition of every topic that is not internal
 */
public record ClusterView(int brokers, Map<String, Group> groups, Map<TopicPartition, Offsets> partitions) {

    /** The offsets of the oldest record still there and of the next one to come. */
    public record Offsets(long earliest, long end) {}

    /**
     * @param state     as Kafka calls it: Stable, Empty, PreparingRebalance …
     * @param committed without partitions that have no commit
     */
    public record Group(
            String state,
            String protocol,
            String coordinator,
            int members,
            boolean simple,
            Map<TopicPartition, Member> assignment,
            Map<TopicPartition, Long> committed) {

        /** What a required group is that Kafka does not know. */
        public static final Group ABSENT = new Group("Dead", "", "", 0, false, Map.of(), Map.of());
    }
}
