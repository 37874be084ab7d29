package dev.ballast.ingest.kit;

import dev.ballast.contract.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Reads one partition from its beginning to where it ends at this moment. */
public final class PartitionReader {

    private static final Duration LOOKUP = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaCluster cluster;
    private final Duration limit;

    /** @param limit for one whole read; the newest records lie at the very end, so a part is worth nothing */
    public PartitionReader(KafkaCluster cluster, Duration limit) {
        this.cluster = cluster;
        this.limit = limit;
    }

    /**
     * @throws org.apache.kafka.common.KafkaException when the partition is missing or could not be read to its end; the
     *     handler may have seen a part
     */
    public void read(Topic topic, int partition, Consumer<ConsumerRecord<String, byte[]>> handler) {
        TopicPartition place = new TopicPartition(topic.topicName(), partition);
        try (KafkaConsumer<String, byte[]> consumer = cluster.consumer(Map.of())) {
            if (consumer.partitionsFor(place.topic(), LOOKUP).size() <= partition) {
                throw new UnknownTopicOrPartitionException(place + " is missing");
            }
            consumer.assign(List.of(place));
            consumer.seekToBeginning(List.of(place));
            long end = consumer.endOffsets(List.of(place), LOOKUP).getOrDefault(place, 0L);
            long deadline = System.nanoTime() + limit.toNanos();
            while (consumer.position(place, LOOKUP) < end) {
                if (System.nanoTime() > deadline) {
                    throw new TimeoutException(place + " could not be read to its end within " + limit);
                }
                consumer.poll(POLL).forEach(handler);
            }
        }
    }
}
