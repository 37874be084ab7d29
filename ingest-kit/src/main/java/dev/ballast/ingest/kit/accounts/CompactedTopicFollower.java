package dev.ballast.ingest.kit.accounts;

import dev.ballast.contract.Topic;
import dev.ballast.ingest.kit.Closing;
import dev.ballast.ingest.kit.KafkaCluster;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads all partitions of a topic from the beginning and stays with them, whatever happens to the broker. */
final class CompactedTopicFollower implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CompactedTopicFollower.class);
    private static final Duration POLL = Duration.ofMillis(500);
    /** An empty poll lasts this long, and a service is not ready before the end is reached. */
    private static final Duration FIRST_POLL = Duration.ofMillis(50);

    private static final Duration LOOKUP = Duration.ofSeconds(5);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final KafkaCluster cluster;
    private final Topic topic;
    private final Consumer<ConsumerRecord<String, byte[]>> handler;
    private final Closing closing = new Closing();
    private final Thread thread;
    private volatile boolean caughtUp;

    CompactedTopicFollower(KafkaCluster cluster, Topic topic, Consumer<ConsumerRecord<String, byte[]>> handler) {
        this.cluster = cluster;
        this.topic = topic;
        this.handler = handler;
        this.thread =
                Thread.ofPlatform().daemon().name("follow-" + topic.topicName()).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    boolean caughtUp() {
        return caughtUp;
    }

    private void run() {
        do {
            try (KafkaConsumer<String, byte[]> consumer = cluster.consumer(Map.of())) {
                follow(consumer);
            } catch (KafkaException e) {
                LOG.warn("{} cannot be read, next try soon: {}", topic.topicName(), e.toString());
            }
        } while (!closing.toldWithin(RETRY));
    }

    private void follow(KafkaConsumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = partitions(consumer);
        if (partitions.isEmpty()) {
            return;
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, LOOKUP);
        while (!closing.isTold()) {
            consumer.poll(caughtUp ? POLL : FIRST_POLL).forEach(handler);
            if (!caughtUp) {
                caughtUp = ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
            }
        }
    }

    private List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer) {
        return consumer.partitionsFor(topic.topicName(), LOOKUP).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    @Override
    public void close() {
        closing.tellAndJoin(thread, Duration.ofSeconds(5));
    }
}
