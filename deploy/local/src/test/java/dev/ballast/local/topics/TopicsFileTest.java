package dev.ballast.local.topics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ballast.contract.Topic;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class TopicsFileTest {

    @Test
    void every_topic_of_the_code_is_created() throws Exception {
        assertThat(topics(Sizing.EMBEDDED))
                .extracting(NewTopic::name)
                .containsAll(Arrays.stream(Topic.values()).map(Topic::topicName).toList())
                .contains(Topic.INBOUND_MESSAGE.deadLetterName());
    }

    @Test
    void a_cluster_gets_replicas_and_the_embedded_broker_does_not() throws Exception {
        NewTopic embedded = named(topics(Sizing.EMBEDDED), "inbound.message.v1");
        NewTopic cluster = named(topics(Sizing.CLUSTER), "inbound.message.v1");

        assertThat(embedded.replicationFactor()).isEqualTo((short) 1);
        assertThat(cluster.replicationFactor()).isEqualTo((short) 3);
        assertThat(cluster.configs()).containsEntry("min.insync.replicas", "2");
        assertThat(cluster.numPartitions()).isGreaterThan(embedded.numPartitions());
    }

    @Test
    void dead_letters_are_kept_longer_than_messages_and_the_ticket_stream_for_ever() throws Exception {
        assertThat(named(topics(Sizing.EMBEDDED), "inbound.message.v1").configs())
                .isEqualTo(Map.of("cleanup.policy", "delete", "retention.ms", "2592000000"));
        assertThat(named(topics(Sizing.EMBEDDED), "inbound.message.v1.dlq").configs())
                .isEqualTo(Map.of("cleanup.policy", "delete", "retention.ms", "7776000000"));
        assertThat(named(topics(Sizing.EMBEDDED), "ticket.stream.v1").configs())
                .isEqualTo(Map.of("cleanup.policy", "compact", "min.compaction.lag.ms", "604800000"));
    }

    private static List<NewTopic> topics(Sizing sizing) throws Exception {
        return TopicsFile.shipped().topics(sizing);
    }

    private static NewTopic named(List<NewTopic> topics, String name) {
        return topics.stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
