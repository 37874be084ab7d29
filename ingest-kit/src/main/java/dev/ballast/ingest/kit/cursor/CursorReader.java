package dev.ballast.ingest.kit.cursor;

import dev.ballast.contract.Decoded;
import dev.ballast.contract.EventType;
import dev.ballast.contract.Topic;
import dev.ballast.contract.account.AccountId;
import dev.ballast.contract.connector.ConnectorCursor;
import dev.ballast.ingest.kit.KafkaCluster;
import dev.ballast.ingest.kit.ReceivedRecord;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the cursors of a partition as they stand at this moment. */
public final class CursorReader {

    private static final Logger LOG = LoggerFactory.getLogger(CursorReader.class);
    private static final Duration LOOKUP = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaCluster cluster;
    private final Duration limit;

    /** @param limit for one whole read; the former owner's last cursor lies at the very end, so a part is worth nothing */
    public CursorReader(KafkaCluster cluster, Duration limit) {
        this.cluster = cluster;
        this.limit = limit;
    }

    /**
     * Every cursor of the partition, the newest of each account.
     *
     * @throws org.apache.kafka.common.KafkaException when the partition could not be read to its end, or is missing. The
     *     caller must not begin without: a mailbox would be read from its beginning
     */
    public Map<AccountId, ConnectorCursor> read(int partition) {
        TopicPartition place = new TopicPartition(Topic.CONNECTOR_CURSOR.topicName(), partition);
        Map<AccountId, ConnectorCursor> cursors = new HashMap<>();
        try (KafkaConsumer<String, byte[]> consumer = cluster.consumer(Map.of())) {
            if (consumer.partitionsFor(place.topic(), LOOKUP).size() <= partition) {
                throw new UnknownTopicOrPartitionException(
                        place + " is missing; it needs as many partitions as " + Topic.CHANNEL_ACCOUNT.topicName());
            }
            consumer.assign(List.of(place));
            consumer.seekToBeginning(List.of(place));
            long end = consumer.endOffsets(List.of(place), LOOKUP).getOrDefault(place, 0L);
            long deadline = System.nanoTime() + limit.toNanos();
            while (consumer.position(place, LOOKUP) < end) {
                if (System.nanoTime() > deadline) {
                    throw new TimeoutException(place + " could not be read to its end within " + limit);
                }
                consumer.poll(POLL).forEach(record -> apply(record, cursors));
            }
        }
        return cursors;
    }

    private static void apply(ConsumerRecord<String, byte[]> record, Map<AccountId, ConnectorCursor> cursors) {
        Decoded<ConnectorCursor> decoded = ReceivedRecord.decode(EventType.CONNECTOR_CURSOR, record);
        switch (decoded) {
            case Decoded.Accepted<ConnectorCursor>(var event) ->
                cursors.put(event.data().account(), event.data());
            case Decoded.Removed<ConnectorCursor>(String key) -> {
                if (AccountId.isValid(key)) {
                    cursors.remove(new AccountId(key));
                }
            }
            // An older cursor stays in force: messages repeat, none is skipped.
            case Decoded.Malformed<ConnectorCursor>(String reason) ->
                LOG.warn("cursor '{}' at offset {} is unreadable: {}", record.key(), record.offset(), reason);
        }
    }
}
