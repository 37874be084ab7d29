package dev.ballast.ticket.live;

import dev.ballast.contract.Topic;
import dev.ballast.ticket.Backoff;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads a topic without a group: every replica sees everything and nobody's offsets move. Starts over by itself when
 * broker or topic are away.
 */
public final class TopicTail implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(TopicTail.class);
    private static final Duration POLL = Duration.ofSeconds(5);
    private static final Duration FIRST_POLL = Duration.ofMillis(100);

    /** Where to begin. */
    public enum From {
        /** For a compacted topic whose newest values make a table. */
        BEGINNING,
        /** For what happens from now on. */
        END
    }

    private final String bootstrapServers;
    private final Topic topic;
    private final From from;
    private final Consumer<ConsumerRecords<String, byte[]>> reader;
    private volatile @Nullable KafkaConsumer<String, byte[]> consumer;
    private volatile boolean closing;
    private volatile boolean caughtUp;

    /** @param reader called by one thread; at the least once per record after a failure of the broker */
    public TopicTail(
            String bootstrapServers, Topic topic, From from, Consumer<ConsumerRecords<String, byte[]>> reader) {
        this.bootstrapServers = bootstrapServers;
        this.topic = topic;
        this.from = from;
        this.reader = reader;
        Thread.ofPlatform().name("tail-" + topic.topicName()).daemon().start(this::run);
    }

    private void run() {
        Backoff backoff = new Backoff();
        try {
            while (!closing) {
                try (KafkaConsumer<String, byte[]> opened = open()) {
                    consumer = opened;
                    follow(opened, backoff);
                } catch (WakeupException e) {
                    return;
                } catch (KafkaException | IllegalStateException e) {
                    LOG.debugf("%s cannot be read yet: %s", topic.topicName(), e.getMessage());
                }
                backoff.pause();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private KafkaConsumer<String, byte[]> open() {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "enable.auto.commit",
                        false,
                        "auto.offset.reset",
                        "earliest",
                        "allow.auto.create.topics",
                        false,
                        "default.api.timeout.ms",
                        10_000),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    private void follow(KafkaConsumer<String, byte[]> opened, Backoff backoff) {
        List<TopicPartition> partitions = opened.partitionsFor(topic.topicName()).stream()
                .map(p -> new TopicPartition(p.topic(), p.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new IllegalStateException("no such topic");
        }
        opened.assign(partitions);
        switch (from) {
            case BEGINNING -> opened.seekToBeginning(partitions);
            case END -> opened.seekToEnd(partitions);
        }
        Map<TopicPartition, Long> ends = opened.endOffsets(partitions);
        while (!closing) {
            ConsumerRecords<String, byte[]> records = opened.poll(caughtUp ? POLL : FIRST_POLL);
            if (!records.isEmpty()) {
                reader.accept(records);
                backoff.reset();
            }
            caughtUp = caughtUp
                    || ends.entrySet().stream().allMatch(end -> opened.position(end.getKey()) >= end.getValue());
        }
    }

    /** True once everything that was on the topic at start has been read; it never becomes false again. */
    public boolean caughtUp() {
        return caughtUp;
    }

    @Override
    public void close() {
        closing = true;
        KafkaConsumer<String, byte[]> running = consumer;
        if (running != null) {
            running.wakeup();
        }
    }
}
