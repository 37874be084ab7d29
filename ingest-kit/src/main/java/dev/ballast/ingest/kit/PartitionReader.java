package dev.ballast.ingest.kit;

import dev.ballast.contract.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/**
 * Reads one partition from its beginning to where it ends at this moment. It stays connected for the next read until it
 * is closed, and connects again for a later one: with a connection for each, a replica that took over twelve partitions
 * on a busy machine spent seconds on them. Not thread-safe.
 */
public final class PartitionReader implements AutoCloseable {

    private static final Duration LOOKUP = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaCluster cluster;
    private final Duration limit;
    private @Nullable KafkaConsumer<String, byte[]> connected;

    /** @param limit for one whole read; the newest records lie at the very end, so a part is worth nothing */
    public PartitionReader(KafkaCluster cluster, Duration limit) {
        this.cluster = cluster;
        this.limit = limit;
    }

    /**
     * @throws KafkaException when the partition is missing or could not be read to its end; the
     *     handler may have seen a part
     */
    public void read(Topic topic, int partition, Consumer<ConsumerRecord<String, byte[]>> handler) {
        TopicPartition place = new TopicPartition(topic.topicName(), partition);
        try {
            read(connection(), place, handler);
        } catch (KafkaException e) {
            close();
            throw e;
        }
    }

    private void read(
            KafkaConsumer<String, byte[]> from,
            TopicPartition place,
            Consumer<ConsumerRecord<String, byte[]>> handler) {
        if (from.partitionsFor(place.topic(), LOOKUP).size() <= place.partition()) {
            throw new UnknownTopicOrPartitionException(place + " is missing");
        }
        from.assign(List.of(place));
        from.seekToBeginning(List.of(place));
        long end = from.endOffsets(List.of(place), LOOKUP).getOrDefault(place, 0L);
        long deadline = System.nanoTime() + limit.toNanos();
        while (from.position(place, LOOKUP) < end) {
            if (System.nanoTime() > deadline) {
                throw new TimeoutException(place + " could not be read to its end within " + limit);
            }
            from.poll(POLL).forEach(handler);
        }
    }

    private KafkaConsumer<String, byte[]> connection() {
        KafkaConsumer<String, byte[]> open = connected;
        if (open == null) {
            open = cluster.consumer(Map.of());
            connected = open;
        }
        return open;
    }

    @Override
    public void close() {
        KafkaConsumer<String, byte[]> open = connected;
        connected = null;
        if (open != null) {
            open.close();
        }
    }
}
