package dev.ballast.ticket;

import dev.ballast.contract.Event;
import dev.ballast.contract.account.AccountId;
import dev.ballast.contract.inbound.Attachment;
import dev.ballast.contract.inbound.Author;
import dev.ballast.contract.inbound.AutomaticKind;
import dev.ballast.contract.inbound.Channel;
import dev.ballast.contract.inbound.ConversationId;
import dev.ballast.contract.inbound.InboundMessage;
import dev.ballast.contract.inbound.MessageAct;
import dev.ballast.contract.inbound.MessageId;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.contract.inbound.Sender;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Messages for tests: a mail of a verified customer, changed where a test needs it otherwise. */
public record Messages(
        Channel channel,
        Platform platform,
        String account,
        String externalId,
        List<String> inReplyTo,
        Sender sender,
        String subject,
        String text,
        Instant sentAt,
        String orderRef,
        AutomaticKind automatic,
        MessageAct act,
        Author author,
        List<Attachment> attachments) {

    public static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    /** A mail from that address, with a Message-ID of its own. */
    public static Messages mail(String from) {
        return new Messages(
                Channel.EMAIL,
                Platform.IMAP,
                "support",
                "<" + UUID.randomUUID() + "@example.com>",
                List.of(),
                new Sender(from, null, from, null, true),
                "My order",
                "Where is my parcel? It has not moved for ten days.",
                NOON,
                null,
                null,
                MessageAct.NEW,
                Author.CUSTOMER,
                List.of());
    }

    /** A direct message; the platform vouches for the handle. */
    public static Messages dm(String handle, String name) {
        return mail(handle)
                .over(Channel.DM, Platform.MESSENGER, "page")
                .from(new Sender(handle, name, null, null, true))
                .id(UUID.randomUUID().toString());
    }

    /** A form entry: nobody vouches for its address. */
    public static Messages form(String email) {
        return mail(email)
                .over(Channel.FORM, Platform.WEBFORM, "shop-form")
                .from(new Sender(email, null, email, null, false))
                .id(UUID.randomUUID().toString());
    }

    public Messages over(Channel c, Platform p, String a) {
        return new Messages(
                c,
                p,
                a,
                externalId,
                inReplyTo,
                sender,
                subject,
                text,
                sentAt,
                orderRef,
                automatic,
                act,
                author,
                attachments);
    }

    public Messages from(Sender s) {
        return new Messages(
                channel,
                platform,
                account,
                externalId,
                inReplyTo,
                s,
                subject,
                text,
                sentAt,
                orderRef,
                automatic,
                act,
                author,
                attachments);
    }

    public Messages id(String id) {
        return new Messages(
                channel,
                platform,
                account,
                id,
                inReplyTo,
                sender,
                subject,
                text,
                sentAt,
                orderRef,
                automatic,
                act,
                author,
                attachments);
    }

    public Messages answering(String... ids) {
        return new Messages(
                channel,
                platform,
                account,
                externalId,
                List.of(ids),
                sender,
                subject,
                text,
                sentAt,
                orderRef,
                automatic,
                act,
                author,
                attachments);
    }

    public Messages saying(String subject, String text) {
        return new Messages(
                channel,
                platform,
                account,
                externalId,
                inReplyTo,
                sender,
                subject,
                text,
                sentAt,
                orderRef,
                automatic,
                act,
                author,
                attachments);
    }

    public Messages at(Instant at) {
        return new Messages(
                channel,
                platform,
                account,
                externalId,
                inReplyTo,
                sender,
                subject,
                text,
                at,
                orderRef,
                automatic,
                act,
                author,
                attachments);
    }

    public Messages order(String ref) {
        return new Messages(
                channel,
                platform,
                account,
                externalId,
                inReplyTo,
                sender,
                subject,
                text,
                sentAt,
                ref,
                automatic,
                act,
                author,
                attachments);
    }

    public Messages automatic(AutomaticKind kind) {
        return new Messages(
                channel,
                platform,
                account,
                externalId,
                inReplyTo,
                sender,
                subject,
                text,
                sentAt,
                orderRef,
                kind,
                act,
                author,
                attachments);
    }

    public Messages act(MessageAct a) {
        return new Messages(
                channel,
                platform,
                account,
                externalId,
                inReplyTo,
                sender,
                subject,
                text,
                sentAt,
                orderRef,
                automatic,
                a,
                author,
                attachments);
    }

    public Messages by(Author a) {
        return new Messages(
                channel,
                platform,
                account,
                externalId,
                inReplyTo,
                sender,
                subject,
                text,
                sentAt,
                orderRef,
                automatic,
                act,
                a,
                attachments);
    }

    public InboundMessage message() {
        AccountId id = new AccountId(account);
        return new InboundMessage(
                MessageId.of(channel, id, externalId),
                channel,
                platform,
                id,
                externalId,
                ConversationId.of(channel, id, sender.handle()),
                inReplyTo,
                sender,
                null,
                subject,
                text,
                null,
                null,
                null,
                sentAt,
                sentAt.plusSeconds(1),
                attachments,
                null,
                null,
                orderRef,
                automatic,
                null,
                act,
                author,
                List.of(),
                null);
    }

    public Event<InboundMessage> event() {
        InboundMessage message = message();
        return Event.of("/test", sentAt, message.conversation().value(), message);
    }
}
