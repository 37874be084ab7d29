package dev.ballast.ticket.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ballast.contract.ticket.TicketId;
import dev.ballast.ticket.extract.KnownKeys;
import dev.ballast.ticket.extract.MentionExtractor;
import dev.ballast.ticket.extract.Mentions;
import dev.ballast.ticket.extract.OrderKey;
import dev.ballast.ticket.match.Candidate;
import dev.ballast.ticket.match.Incoming;
import dev.ballast.ticket.match.MatchDecision;
import dev.ballast.ticket.match.SenderTie;
import dev.ballast.ticket.match.TicketMatcher;
import dev.ballast.ticket.triage.MessageText;
import dev.ballast.ticket.triage.ProblemClassifier;
import dev.ballast.ticket.triage.ProblemType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Messages like {@code inbound.message.v1} in the order they came, sorted into tickets: one answer
 * {@code {id, ticket, suggestions}} each. Extraction, classification and matching are the product's; the store is a
 * list in memory. What no customer wrote opens no ticket.
 */
final class StreamAnswers {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ProblemClassifier classifier;
    private final MentionExtractor extractor;
    private final TicketMatcher matcher;
    private final ShopOrders orders;
    private final StreamPeople people;
    private final List<StreamTicket> tickets = new ArrayList<>();
    private final Map<String, StreamTicket> byMessage = new HashMap<>();
    private Instant newest = Instant.EPOCH;

    StreamAnswers(ProblemClassifier classifier, MentionExtractor extractor, TicketMatcher matcher, ShopOrders orders) {
        this.classifier = classifier;
        this.extractor = extractor;
        this.matcher = matcher;
        this.orders = orders;
        this.people = new StreamPeople(orders);
    }

    ObjectNode answer(JsonNode message) {
        StreamTicket again = message.path("externalId").asText().isEmpty() ? null : byMessage.get(external(message));
        if (again != null) {
            return answer(message, again, null);
        }
        if (message.hasNonNull("automatic") || message.path("author").asText().equals("shop")) {
            return answer(message, about(message), null);
        }
        Incoming incoming = incoming(message);
        StreamPeople.Sender sender = people.of(message, incoming.orders());
        List<Candidate> candidates = candidates(message, incoming, sender);
        MatchDecision decision = matcher.decide(incoming, candidates);
        StreamTicket ticket = switch (decision) {
            case MatchDecision.Join join -> ticket(join.ticket());
            case MatchDecision.Suggest _, MatchDecision.OpenNew _ -> open(incoming, sender);
        };
        people.joined(sender, ticket.customer(), incoming.orders());
        ticket.add(message, incoming);
        byMessage.put(external(message), ticket);
        return answer(message, ticket, suggestion(decision, candidates));
    }

    /** A thread of somebody else's is asked about, as at the intake. */
    private @Nullable StreamTicket suggestion(MatchDecision decision, List<Candidate> candidates) {
        return switch (decision) {
            case MatchDecision.Join _ -> null;
            case MatchDecision.Suggest suggest -> ticket(suggest.ticket());
            case MatchDecision.OpenNew _ ->
                candidates.stream()
                        .filter(candidate -> candidate.threadHit() && candidate.tie() == SenderTie.STRANGER)
                        .findFirst()
                        .map(candidate -> ticket(candidate.ticket()))
                        .orElse(null);
        };
    }

    private static ObjectNode answer(
            JsonNode message, @Nullable StreamTicket ticket, @Nullable StreamTicket suggestion) {
        ObjectNode answer = JSON.createObjectNode();
        answer.set("id", message.path("id").isMissingNode() ? JSON.nullNode() : message.path("id"));
        answer.put("ticket", ticket == null ? null : ticket.name());
        ArrayNode suggestions = answer.putArray("suggestions");
        if (suggestion != null) {
            suggestions.add(suggestion.name());
        }
        return answer;
    }

    private static String external(JsonNode message) {
        return Stream.of("channel", "account", "externalId")
                .map(field -> message.path(field).asText())
                .toList()
                .toString();
    }

    /** The ticket that an automatic mail or the shop's own word answers. */
    private @Nullable StreamTicket about(JsonNode message) {
        return answered(message).stream()
                .findFirst()
                .or(() -> tickets.reversed().stream()
                        .filter(ticket -> ticket.holds(message))
                        .findFirst())
                .orElse(null);
    }

    private List<StreamTicket> answered(JsonNode message) {
        List<StreamTicket> answered = new ArrayList<>();
        for (JsonNode parent : message.path("inReplyTo")) {
            StreamTicket ticket = byMessage.get(external(((ObjectNode) message.deepCopy()).set("externalId", parent)));
            if (ticket != null) {
                answered.add(ticket);
            }
        }
        return answered;
    }

    private Incoming incoming(JsonNode message) {
        String subject =
                message.path("subject").isTextual() ? message.path("subject").asText() : null;
        String text = message.path("text").asText("");
        List<String> sender = people.identitiesOf(message);
        KnownKeys known = orders.knownTo(order -> !Collections.disjoint(StreamPeople.contacts(order), sender));
        Mentions mentions = extractor.extract(subject, text, known);
        Set<OrderKey> named = new HashSet<>();
        Set<String> trackings = new HashSet<>();
        mentions.orders().forEach(order -> named.add(order.key()));
        mentions.trackings().forEach(tracking -> {
            trackings.add(tracking.number());
            if (tracking.order() != null) {
                named.add(OrderKey.of(tracking.order()));
            }
        });
        String orderRef = message.path("orderRef").asText("");
        if (orderRef.chars().anyMatch(Character::isLetterOrDigit)) {
            named.add(OrderKey.of(orderRef));
        }
        Integer rating = message.path("rating").isInt() ? message.path("rating").asInt() : null;
        ProblemType type = classifier
                .classify(
                        new MessageText(subject, text, message.path("language").asText(null), rating))
                .type();
        return new Incoming(text, named, trackings, type, at(message));
    }

    /** When it was sent; a line that does not say came right after the one before. */
    private Instant at(JsonNode message) {
        for (String field : List.of("sentAt", "receivedAt")) {
            try {
                newest = OffsetDateTime.parse(message.path(field).asText()).toInstant();
                return newest;
            } catch (DateTimeException e) {
                // The other field may say it.
            }
        }
        return newest;
    }

    private List<Candidate> candidates(JsonNode message, Incoming incoming, StreamPeople.Sender sender) {
        List<StreamTicket> answered = answered(message);
        return tickets.stream()
                .filter(ticket -> answered.contains(ticket) || ticket.touches(incoming, sender.person()))
                .map(ticket -> ticket.candidate(
                        message,
                        answered.contains(ticket),
                        people.tie(sender, ticket.customer(), ticket.shared(incoming))))
                .toList();
    }

    private StreamTicket open(Incoming incoming, StreamPeople.Sender sender) {
        StreamTicket ticket =
                new StreamTicket(new TicketId(new UUID(0, tickets.size() + 1)), sender.person(), incoming);
        tickets.add(ticket);
        return ticket;
    }

    private StreamTicket ticket(TicketId id) {
        return tickets.get((int) id.value().getLeastSignificantBits() - 1);
    }
}
