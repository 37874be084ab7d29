package dev.ballast.ingest.social.platform;

import dev.ballast.contract.inbound.Author;
import dev.ballast.contract.inbound.Channel;
import dev.ballast.contract.inbound.ConversationId;
import dev.ballast.contract.inbound.InboundMessage;
import dev.ballast.contract.inbound.MessageAct;
import dev.ballast.contract.inbound.MessageId;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.contract.inbound.Sender;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Gathers a message while its payload is read.
 *
 * <p>An edit or deletion keeps the external id of the message it changes, which also stands first in {@code inReplyTo}.
 * Its own id is derived from that external id and a stamp (the edit's time or count): a second edit is a new event, a
 * redelivery of the same edit is not.
 */
public final class MessageDraft {
    private final Arrival arrival;
    private final Channel channel;
    private final Platform platform;
    private final String externalId;
    private final String handle;
    private final List<String> inReplyTo = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<MediaRef> media = new ArrayList<>();
    private @Nullable String conversation;
    private @Nullable String name;
    private @Nullable String email;
    private @Nullable String phone;
    private boolean verified = true;
    private @Nullable String subject;
    private @Nullable String text;
    private @Nullable String language;
    private @Nullable Integer rating;
    private @Nullable String productRef;
    private @Nullable String orderRef;
    private @Nullable String stamp;
    private MessageAct act = MessageAct.NEW;
    private Author author = Author.CUSTOMER;
    private Instant sentAt;

    public MessageDraft(Arrival arrival, Channel channel, Platform platform, String externalId, String handle) {
        this.arrival = arrival;
        this.channel = channel;
        this.platform = platform;
        this.externalId = externalId;
        this.handle = handle;
        this.sentAt = arrival.at();
    }

    public MessageDraft from(@Nullable String name, @Nullable String email, @Nullable String phone) {
        this.name = name;
        this.email = email;
        this.phone = phone;
        return this;
    }

    /** The platform signed the delivery but does not say who wrote. */
    public MessageDraft byUnknown() {
        verified = false;
        return this;
    }

    /** Written by the shop to {@code customer}, elsewhere. It belongs into the customer's conversation. */
    public MessageDraft byShop(String customer) {
        author = Author.SHOP;
        conversation = customer;
        return this;
    }

    public MessageDraft subject(@Nullable String subject) {
        this.subject = subject;
        return this;
    }

    public MessageDraft text(@Nullable String text) {
        this.text = text;
        return this;
    }

    /** One more line below what the text says already. */
    public MessageDraft line(@Nullable String line) {
        if (line != null && !line.isBlank()) {
            text = text == null ? line : text + "\n" + line;
        }
        return this;
    }

    public boolean hasText() {
        return text != null;
    }

    public boolean hasFiles() {
        return !media.isEmpty();
    }

    public MessageDraft language(@Nullable String language) {
        this.language = language;
        return this;
    }

    /** A clock ahead of ours would sort the message above every later one: the future counts as now. */
    public MessageDraft sentAt(Instant at) {
        sentAt = at.isAfter(arrival.at()) ? arrival.at() : at;
        return this;
    }

    public MessageDraft inReplyTo(@Nullable String externalId) {
        if (externalId != null) {
            inReplyTo.add(externalId);
        }
        return this;
    }

    public MessageDraft rating(@Nullable Integer rating) {
        this.rating = rating;
        return this;
    }

    public MessageDraft product(@Nullable String productRef) {
        this.productRef = productRef;
        return this;
    }

    public MessageDraft order(@Nullable String orderRef) {
        this.orderRef = orderRef;
        return this;
    }

    public MessageDraft edited(String stamp) {
        return changed(MessageAct.EDITED, stamp);
    }

    public MessageDraft deleted(String stamp) {
        text = null;
        return changed(MessageAct.DELETED, stamp);
    }

    public MessageDraft note(String note) {
        notes.add(note);
        return this;
    }

    public MessageDraft file(MediaRef file) {
        media.add(file);
        return this;
    }

    /** @throws IllegalArgumentException when an invariant of {@link InboundMessage} does not hold */
    public Reading build() {
        String key = stamp == null ? externalId : externalId + "\n" + act.wireName() + " " + stamp;
        String whole = Objects.requireNonNullElse(text, "");
        InboundMessage message = new InboundMessage(
                MessageId.of(channel, arrival.account().id(), key),
                channel,
                platform,
                arrival.account().id(),
                externalId,
                ConversationId.of(channel, arrival.account().id(), Objects.requireNonNullElse(conversation, handle)),
                inReplyTo,
                new Sender(handle, name, email, phone, verified),
                null,
                subject,
                whole.length() > InboundMessage.MAX_TEXT ? whole.substring(0, InboundMessage.MAX_TEXT) : whole,
                null,
                null,
                language,
                sentAt,
                arrival.at(),
                List.of(),
                rating,
                productRef,
                orderRef,
                null,
                null,
                act,
                author,
                notes,
                arrival.rawSha256());
        return new Reading.Message(message, List.copyOf(media));
    }

    private MessageDraft changed(MessageAct act, String stamp) {
        this.act = act;
        this.stamp = stamp;
        inReplyTo.addFirst(externalId);
        return this;
    }
}
