package dev.ballast.contract.reply;

import dev.ballast.contract.inbound.ConversationId;
import dev.ballast.contract.ticket.TicketId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param reply      {@link OutboundReply#id()}
 * @param reason     for the agent, where the outcome is not {@code sent}
 * @param externalId the reply as the platform names it, so that its echo and answers to it are recognized
 */
public record ReplyReceipt(
        UUID reply,
        TicketId ticket,
        ConversationId conversation,
        DeliveryOutcome outcome,
        @Nullable String reason,
        @Nullable String externalId,
        Instant at) {}
