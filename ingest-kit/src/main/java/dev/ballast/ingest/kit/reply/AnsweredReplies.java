package dev.ballast.ingest.kit.reply;

import dev.ballast.contract.Decoded;
import dev.ballast.contract.EventType;
import dev.ballast.contract.Topic;
import dev.ballast.contract.reply.ReplyReceipt;
import dev.ballast.ingest.kit.PartitionReader;
import dev.ballast.ingest.kit.ReceivedRecord;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Which replies of a partition have a receipt. Receipts have the replies' keys and as many partitions, so those of one
 * partition lie in the partition of the same number; a shop's 30 days of them are read in well under a second.
 */
final class AnsweredReplies implements AutoCloseable {

    private final PartitionReader partitions;

    AnsweredReplies(PartitionReader partitions) {
        this.partitions = partitions;
    }

    /** @throws org.apache.kafka.common.KafkaException when they could not all be read: nothing may be sent before */
    Set<UUID> read(int partition) {
        Set<UUID> answered = new HashSet<>();
        partitions.read(Topic.OUTBOUND_RECEIPT, partition, record -> {
            if (ReceivedRecord.decode(EventType.REPLY_RECEIPT, record)
                    instanceof Decoded.Accepted<ReplyReceipt>(var event)) {
                answered.add(event.data().reply());
            }
        });
        return answered;
    }

    /** Ends the connection that a read left open; a later one connects again. */
    @Override
    public void close() {
        partitions.close();
    }
}
