package dev.ballast.ingest.kit.reply;

import dev.ballast.contract.Event;
import dev.ballast.contract.EventType;
import dev.ballast.contract.reply.DeliveryOutcome;
import dev.ballast.contract.reply.OutboundReply;
import dev.ballast.contract.reply.ReplyReceipt;
import dev.ballast.ingest.kit.publish.EventPublisher;
import dev.ballast.ingest.kit.publish.PublishFailed;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One try to deliver a reply, and its receipt. Runs on a virtual thread of its own. */
final class ReplyAttempt {

    private static final Logger LOG = LoggerFactory.getLogger(ReplyAttempt.class);
    private static final Duration RECEIPT_WAIT = Duration.ofSeconds(10);

    private final ReplySender sender;
    private final EventPublisher publisher;
    private final ReplySettings settings;
    private final InstantSource clock;

    ReplyAttempt(ReplySender sender, EventPublisher publisher, ReplySettings settings, InstantSource clock) {
        this.sender = sender;
        this.publisher = publisher;
        this.settings = settings;
        this.clock = clock;
    }

    SendResult send(PendingReply pending) {
        if (pending.interrupted && !sender.repeatIsHarmless(pending.reply)) {
            return new SendResult.Uncertain("the connector stopped while this reply was being sent");
        }
        try {
            return withinPatience(sender.send(pending.reply), pending);
        } catch (RuntimeException e) {
            LOG.error("sending reply {} ended in an unexpected error", pending.reply.id(), e);
            return new SendResult.Uncertain(
                    "unexpected error while sending: " + e.getClass().getSimpleName());
        }
    }

    private SendResult withinPatience(SendResult result, PendingReply pending) {
        Instant since = pending.firstTry;
        if (result instanceof SendResult.RetryLater(Duration after, String reason)
                && since != null
                && clock.instant().plus(after).isAfter(since.plus(settings.giveUpAfter()))) {
            return new SendResult.Refused("given up after %s: %s".formatted(settings.giveUpAfter(), reason));
        }
        return result;
    }

    /**
     * Publishes the receipt of a result that is final.
     *
     * @return false while the broker does not take it: the caller tries again, the reply is not sent again
     */
    boolean publishReceipt(OutboundReply reply, SendResult result) {
        ReplyReceipt receipt = switch (result) {
            case SendResult.Sent(String externalId) -> receipt(reply, DeliveryOutcome.SENT, null, externalId);
            case SendResult.Refused(String reason) -> receipt(reply, DeliveryOutcome.FAILED, reason, null);
            case SendResult.Uncertain(String reason) -> receipt(reply, DeliveryOutcome.UNCERTAIN, reason, null);
            case SendResult.RetryLater ignored ->
                throw new IllegalArgumentException("a postponed reply has no receipt yet");
        };
        try {
            publisher.publishAndWait(
                    EventType.REPLY_RECEIPT,
                    Event.of(
                            "/" + settings.service(),
                            receipt.at(),
                            reply.conversation().value(),
                            receipt),
                    RECEIPT_WAIT);
            return true;
        } catch (PublishFailed e) {
            LOG.warn("the receipt of reply {} waits for the broker: {}", reply.id(), e.getMessage());
            return false;
        }
    }

    private ReplyReceipt receipt(
            OutboundReply reply, DeliveryOutcome outcome, @Nullable String reason, @Nullable String externalId) {
        return new ReplyReceipt(
                reply.id(), reply.ticket(), reply.conversation(), outcome, reason, externalId, clock.instant());
    }
}
