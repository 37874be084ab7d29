package dev.ballast.contract.reply;

import dev.ballast.contract.account.AccountId;
import dev.ballast.contract.inbound.Attachment;
import dev.ballast.contract.inbound.Channel;
import dev.ballast.contract.inbound.ConversationId;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.contract.ticket.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer to deliver on the channel it belongs to.
 *
 * @param id                    stable: the connector delivers it once, however often the record comes
 * @param recipientHandle       the customer's id on the channel
 * @param inReplyTo             external id of the message it answers
 * @param references            for mail, the thread's Message-IDs, oldest first
 * @param agentName             replies go out under a person's name
 * @param automatic             an acknowledgement no person wrote; marked as such (RFC 3834)
 * @param lastCustomerMessageAt for platforms that allow answers only within a window
 */
public record OutboundReply(
        UUID id,
        TicketId ticket,
        long ticketNumber,
        ConversationId conversation,
        Channel channel,
        Platform platform,
        AccountId account,
        String recipientHandle,
        @Nullable String recipientName,
        @Nullable String subject,
        String text,
        @Nullable String html,
        @Nullable String inReplyTo,
        List<String> references,
        List<Attachment> attachments,
        String agentName,
        boolean automatic,
        @Nullable Instant lastCustomerMessageAt,
        Instant createdAt) {

    @SuppressWarnings({"ConstantValue", "NullableProblems"})
    public OutboundReply {
        references = references == null ? List.of() : List.copyOf(references);
        attachments = attachments == null ? List.of() : List.copyOf(attachments);
    }
}
