package dev.ballast.ticket.desk;

import dev.ballast.contract.inbound.Addresses;
import dev.ballast.contract.inbound.Attachment;
import dev.ballast.ticket.store.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message of a ticket.
 *
 * @param ticket       that it belongs to: the one shown, or one merged into it
 * @param direction    in, out or note
 * @param addresses    whom a mail names as sender and recipients; an answer goes to {@code sender} alone
 * @param html         as it came: whoever shows it sanitizes it
 * @param readingNotes what could not be read, or is odd about it, in words
 * @param delivery     of an answer: queued, sent, failed, uncertain
 */
public record MessageView(
        UUID id,
        @Nullable UUID ticket,
        String direction,
        String channel,
        String platform,
        String author,
        SenderView sender,
        @Nullable Addresses addresses,
        @Nullable String subject,
        String text,
        @Nullable String fullText,
        @Nullable String html,
        Instant sentAt,
        Instant receivedAt,
        List<Attachment> attachments,
        @Nullable Integer rating,
        @Nullable String automatic,
        boolean repeats,
        List<String> matchReasons,
        List<String> typeReasons,
        List<String> readingNotes,
        @Nullable Instant editedAt,
        @Nullable Instant deletedAt,
        @Nullable String delivery,
        @Nullable String deliveryReason) {

    public record SenderView(
            String handle, @Nullable String name, @Nullable String email, boolean verified) {}

    static MessageView of(MessageEntity m) {
        return new MessageView(
                m.id,
                m.ticketId,
                m.direction,
                m.channel,
                m.platform,
                m.author,
                new SenderView(
                        m.senderHandle,
                        m.senderName,
                        m.senderHandle.contains("@") ? m.senderHandle : null,
                        m.senderVerified),
                Json.addresses(m.addresses),
                m.subject,
                m.body,
                m.fullText,
                m.html,
                m.sentAt,
                m.receivedAt,
                Json.attachments(m.attachments),
                m.rating,
                m.automatic,
                m.repeats,
                m.matchReasons,
                m.typeReasons,
                notes(m),
                m.editedAt,
                m.deletedAt,
                m.delivery,
                m.deliveryReason);
    }

    private static List<String> notes(MessageEntity m) {
        if (!m.reusedId) {
            return m.readingNotes;
        }
        List<String> notes = new ArrayList<>(m.readingNotes);
        notes.add("its id was used before for another text");
        return notes;
    }
}
