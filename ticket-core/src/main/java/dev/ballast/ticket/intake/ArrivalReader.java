package dev.ballast.ticket.intake;

import dev.ballast.contract.Decoded;
import dev.ballast.contract.EventCodec;
import dev.ballast.contract.EventType;
import dev.ballast.contract.inbound.Author;
import dev.ballast.contract.inbound.Channel;
import dev.ballast.contract.inbound.InboundMessage;
import dev.ballast.contract.ticket.TicketId;
import dev.ballast.ticket.channels.TicketTokens;
import dev.ballast.ticket.deadletter.Delivery;
import dev.ballast.ticket.extract.Lookups;
import dev.ballast.ticket.extract.MentionExtractor;
import dev.ballast.ticket.extract.OrderKey;
import dev.ballast.ticket.store.ContentHash;
import dev.ballast.ticket.triage.Classification;
import dev.ballast.ticket.triage.MessageText;
import dev.ballast.ticket.triage.ProblemClassifier;
import dev.ballast.ticket.triage.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Record to {@link Arrival}: decoding, classifying, finding keys. Pure but for the clock. */
@ApplicationScoped
class ArrivalReader {

    private static final Classification NOBODY_WROTE =
            new Classification(ProblemType.UNSORTED, List.of(), 0, List.of(), Set.of(), null, false);

    private final EventCodec codec = new EventCodec();
    private final ProblemClassifier classifier;
    private final MentionExtractor extractor;
    private final TicketTokens tokens;
    private final InstantSource clock;

    ArrivalReader(ProblemClassifier classifier, MentionExtractor extractor, TicketTokens tokens, InstantSource clock) {
        this.classifier = classifier;
        this.extractor = extractor;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** @param reason for the dead letter; quotes no customer text */
    sealed interface Read {
        record Message(Arrival arrival) implements Read {}

        record Unreadable(Delivery delivery, String reason) implements Read {}
    }

    Read read(Delivery delivery) {
        Decoded<InboundMessage> decoded =
                codec.decode(EventType.INBOUND_MESSAGE, delivery.key(), delivery.headers()::get, delivery.value());
        return switch (decoded) {
            case Decoded.Accepted<InboundMessage>(var event) -> understand(delivery, event.data());
            case Decoded.Removed<InboundMessage> _ -> new Read.Unreadable(delivery, "no value");
            case Decoded.Malformed<InboundMessage>(var reason) -> new Read.Unreadable(delivery, reason);
        };
    }

    /** Classifier and extractor are pure: a text that breaks one of them would break it at every attempt. */
    private Read understand(Delivery delivery, InboundMessage message) {
        try {
            boolean byCustomer = message.automatic() == null && message.author() == Author.CUSTOMER;
            return new Read.Message(new Arrival(
                    delivery,
                    message,
                    happened(message),
                    ContentHash.of(message),
                    byCustomer ? classify(message) : NOBODY_WROTE,
                    byCustomer ? lookups(message) : new Lookups(Set.of(), Set.of()),
                    SenderIdentities.of(message),
                    linked(message)));
        } catch (RuntimeException | StackOverflowError e) {
            return new Read.Unreadable(
                    delivery, "cannot be understood: " + e.getClass().getSimpleName());
        }
    }

    /** Only a form has links; elsewhere a token is a piece of text that somebody copied. */
    private @Nullable TicketId linked(InboundMessage message) {
        return message.channel() != Channel.FORM
                ? null
                : message.inReplyTo().stream()
                        .flatMap(token -> tokens.verify(token, message.receivedAt()).stream())
                        .findFirst()
                        .orElse(null);
    }

    private Instant happened(InboundMessage message) {
        return Stream.of(message.sentAt(), message.receivedAt(), clock.instant())
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private Classification classify(InboundMessage message) {
        return classifier.classify(
                new MessageText(message.subject(), message.text(), message.language(), message.rating()));
    }

    private Lookups lookups(InboundMessage message) {
        Lookups inText = extractor.lookups(message.subject(), message.text());
        if (orderRef(message).isEmpty()) {
            return inText;
        }
        Set<OrderKey> orders = new HashSet<>(inText.orders());
        orderRef(message).ifPresent(orders::add);
        return new Lookups(orders, inText.trackings());
    }

    /** The order that the channel itself names: a form's field, a review's order. */
    static Optional<OrderKey> orderRef(InboundMessage message) {
        return Optional.ofNullable(message.orderRef())
                .filter(ref -> ref.chars().anyMatch(Character::isLetterOrDigit))
                .map(OrderKey::of);
    }
}
