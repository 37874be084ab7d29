package dev.ballast.ingest.kit.reply;

import dev.ballast.contract.Decoded;
import dev.ballast.contract.EventType;
import dev.ballast.contract.Topic;
import dev.ballast.contract.reply.OutboundReply;
import dev.ballast.ingest.kit.ReceivedRecord;
import dev.ballast.ingest.kit.publish.DeadLetter;
import dev.ballast.ingest.kit.publish.KafkaEventPublisher;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;

/** Sorts the records of the reply topic: this service's, another one's, unreadable. */
final class ReplyIntake {

    private final ReplySettings settings;
    private final KafkaEventPublisher publisher;

    ReplyIntake(ReplySettings settings, KafkaEventPublisher publisher) {
        this.settings = settings;
        this.publisher = publisher;
    }

    /**
     * The reply to deliver, or empty when there is nothing to do here.
     *
     * @throws KafkaException when the dead-letter topic did not take an unreadable record: it must not be passed by
     */
    Optional<OutboundReply> read(ConsumerRecord<String, byte[]> record) {
        return switch (ReceivedRecord.decode(EventType.OUTBOUND_REPLY, record)) {
            case Decoded.Accepted<OutboundReply>(var event) ->
                Optional.of(event.data()).filter(reply -> settings.platforms().contains(reply.platform()));
            case Decoded.Removed<OutboundReply> ignored -> Optional.empty();
            case Decoded.Malformed<OutboundReply>(String reason) -> {
                if (settings.deadLettersUnread()) {
                    bury(record, reason);
                }
                yield Optional.empty();
            }
        };
    }

    private void bury(ConsumerRecord<String, byte[]> record, String reason) {
        try {
            publisher
                    .publishDeadLetter(DeadLetter.of(Topic.OUTBOUND_REPLY, record, reason))
                    .join();
        } catch (CompletionException e) {
            throw new KafkaException("the dead-letter topic takes no unreadable reply", e);
        }
    }
}
