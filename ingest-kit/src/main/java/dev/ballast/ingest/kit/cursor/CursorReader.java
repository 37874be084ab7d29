package dev.ballast.ingest.kit.cursor;

import dev.ballast.contract.Decoded;
import dev.ballast.contract.EventType;
import dev.ballast.contract.Topic;
import dev.ballast.contract.account.AccountId;
import dev.ballast.contract.connector.ConnectorCursor;
import dev.ballast.ingest.kit.PartitionReader;
import dev.ballast.ingest.kit.ReceivedRecord;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the cursors of a partition as they stand at this moment. */
public final class CursorReader implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CursorReader.class);

    private final PartitionReader partitions;

    public CursorReader(PartitionReader partitions) {
        this.partitions = partitions;
    }

    /**
     * Every cursor of the partition, the newest of each account.
     *
     * @param partition of the account topic; the cursor topic has as many and the same keys
     * @throws org.apache.kafka.common.KafkaException when the partition could not be read to its end, or is missing. The
     *     caller must not begin without: a mailbox would be read from its beginning
     */
    public Map<AccountId, ConnectorCursor> read(int partition) {
        Map<AccountId, ConnectorCursor> cursors = new HashMap<>();
        partitions.read(Topic.CONNECTOR_CURSOR, partition, record -> apply(record, cursors));
        return cursors;
    }

    /** Ends the connection that a read left open; a later one connects again. */
    @Override
    public void close() {
        partitions.close();
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
