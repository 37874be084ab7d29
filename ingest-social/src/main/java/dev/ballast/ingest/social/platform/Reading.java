package dev.ballast.ingest.social.platform;

import dev.ballast.contract.EventType;
import dev.ballast.contract.inbound.InboundMessage;
import dev.ballast.contract.reply.ReplyReceipt;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** What one event of a delivery turned out to be. */
public sealed interface Reading {
    /**
     * Somebody wrote.
     *
     * @param media files to fetch before publishing; the message's own attachments are those known without
     */
    record Message(InboundMessage message, List<MediaRef> media) implements Reading {}

    /**
     * What a shop system tells: an order, a part of one, a product.
     *
     * @param key       of the record
     * @param updatedAt a delivery that is repeated late tells what was true then
     * @param eventId   as the shop system names this news; a redelivery carries the same
     */
    record ShopNews<T>(EventType<T> type, String key, T data, Instant updatedAt, String eventId) implements Reading {}

    /** Genuine, and nothing that a program may settle. @param reason for that person; never customer text */
    record ForAPerson(String reason) implements Reading {}

    /** A platform that took a reply tells later what became of it. */
    record Receipt(ReplyReceipt receipt) implements Reading {}

    /**
     * Somebody wrote, and the delivery only says where; {@link Confirmation} asks the platform for the words.
     *
     * @param kind  for counting, where nobody can ask
     * @param owner the account that was written to, as the platform names it
     */
    record Pointer(String kind, String owner, String id) implements Reading {}

    /** Genuine, understood or not, and nothing a person wrote. @param kind for counting; never customer text */
    record NotAMessage(String kind) implements Reading {}

    /** Ought to be a message and cannot be read. @param reason for the operator; never customer text */
    record Unreadable(String reason) implements Reading {}

    /** Reads each event by itself, so that a bad one does not take its neighbours with it. */
    static List<Reading> each(List<Payload> events, Function<Payload, Reading> read) {
        return events.stream().map(event -> guarded(event, read)).toList();
    }

    private static Reading guarded(Payload event, Function<Payload, Reading> read) {
        try {
            return read.apply(event);
        } catch (IllegalArgumentException e) {
            return new Unreadable(String.valueOf(e.getMessage()));
        }
    }
}
