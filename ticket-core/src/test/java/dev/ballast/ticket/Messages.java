package dev.ballast.ticket;

import dev.ballast.contract.Event;
import dev.ballast.contract.account.AccountId;
import dev.ballast.contract.inbound.Addresses;
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
import java.util.function.Consumer;

/** Messages for tests: a mail of a verified customer, changed where a test needs it otherwise. Each change gives a copy. */
public final class Messages {

    public static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private Channel channel = Channel.EMAIL;
    private Platform platform = Platform.IMAP;
    private String account = "support";
    private String externalId = "<" + UUID.randomUUID() + "@example.com>";
    private List<String> inReplyTo = List.of();
    private Sender sender;
    private Addresses addresses;
    private String subject = "My order";
    private String text = "Where is my parcel? It has not moved for ten days.";
    private Instant sentAt = NOON;
    private String orderRef;
    private AutomaticKind automatic;
    private MessageAct act = MessageAct.NEW;
    private Author author = Author.CUSTOMER;
    private List<Attachment> attachments = List.of();

    private Messages() {}

    /** A mail from that address, with a Message-ID of its own. */
    public static Messages mail(String from) {
        return new Messages().from(new Sender(from, null, from, null, true));
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
        return with(m -> {
            m.channel = c;
            m.platform = p;
            m.account = a;
        });
    }

    public Messages from(Sender s) {
        return with(m -> m.sender = s);
    }

    public Messages id(String id) {
        return with(m -> m.externalId = id);
    }

    public Messages answering(String... ids) {
        return with(m -> m.inReplyTo = List.of(ids));
    }

    public Messages saying(String subject, String text) {
        return with(m -> {
            m.subject = subject;
            m.text = text;
        });
    }

    public Messages at(Instant at) {
        return with(m -> m.sentAt = at);
    }

    public Messages order(String ref) {
        return with(m -> m.orderRef = ref);
    }

    public Messages automatic(AutomaticKind kind) {
        return with(m -> m.automatic = kind);
    }

    public Messages act(MessageAct a) {
        return with(m -> m.act = a);
    }

    public Messages by(Author a) {
        return with(m -> m.author = a);
    }

    /** As the head of a mail names them. */
    public Messages addressed(Addresses named) {
        return with(m -> m.addresses = named);
    }

    private Messages with(Consumer<Messages> change) {
        Messages copy = new Messages();
        copy.channel = channel;
        copy.platform = platform;
        copy.account = account;
        copy.externalId = externalId;
        copy.inReplyTo = inReplyTo;
        copy.sender = sender;
        copy.addresses = addresses;
        copy.subject = subject;
        copy.text = text;
        copy.sentAt = sentAt;
        copy.orderRef = orderRef;
        copy.automatic = automatic;
        copy.act = act;
        copy.author = author;
        copy.attachments = attachments;
        change.accept(copy);
        return copy;
    }

    public String externalId() {
        return externalId;
    }

    public Sender sender() {
        return sender;
    }

    public String text() {
        return text;
    }

    public Instant sentAt() {
        return sentAt;
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
                addresses,
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
