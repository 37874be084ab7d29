package dev.ballast.ingest.social.whatsapp;

import dev.ballast.contract.inbound.ConversationId;
import dev.ballast.contract.reply.OutboundReply;
import dev.ballast.contract.ticket.TicketId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which reply a status is about. WhatsApp takes a message first and finds out later whether it can be delivered; what was
 * sent along as opaque data comes back with the verdict, so that nobody has to remember it here.
 */
record ReplyMark(UUID reply, TicketId ticket, ConversationId conversation) {
    private static final String PREFIX = "ballast";
    /** Of opaque data. */
    private static final int LONGEST = 512;

    /** Empty when it does not fit; then WhatsApp's first word is its last. */
    static Optional<String> of(OutboundReply reply) {
        String mark = String.join(
                " ",
                PREFIX,
                reply.id().toString(),
                reply.ticket().value().toString(),
                reply.conversation().value());
        return mark.length() > LONGEST ? Optional.empty() : Optional.of(mark);
    }

    static Optional<ReplyMark> read(@Nullable String data) {
        String[] parts = data == null ? new String[0] : data.split(" ", 4);
        if (parts.length < 4 || !parts[0].equals(PREFIX)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ReplyMark(
                    UUID.fromString(parts[1]), new TicketId(UUID.fromString(parts[2])), new ConversationId(parts[3])));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
