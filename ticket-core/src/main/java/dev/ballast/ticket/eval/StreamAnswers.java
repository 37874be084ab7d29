package dev.ballast.ticket.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ballast.contract.ticket.TicketId;
import dev.ballast.ticket.extract.Catalogue;
import dev.ballast.ticket.extract.KnownKeys;
import dev.ballast.ticket.extract.MentionExtractor;
import dev.ballast.ticket.extract.Mentions;
import dev.ballast.ticket.extract.OrderKey;
import dev.ballast.ticket.match.Candidate;
import dev.ballast.ticket.match.Incoming;
import dev.ballast.ticket.match.MatchDecision;
import dev.ballast.ticket.match.TicketMatcher;
import dev.ballast.ticket.triage.MessageText;
import dev.ballast.ticket.triage.ProblemClassifier;
import dev.ballast.ticket.triage.ProblemType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Messages like {@code inbound.message.v1} in the order they came, sorted into tickets: one answer
 * {@code {id, ticket, suggestions}} each. Extraction, classification and matching are the product's; the store is a
 * list in memory.
 */
final class StreamAnswers {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ProblemClassifier classifier;
    private final MentionExtractor extractor;
    private final TicketMatcher matcher;
    private final OrdersCsv orders;
    private final StreamPeople people;
    private final List<StreamTicket> tickets = new ArrayList<>();
    private final Map<String, StreamTicket> byMessage = new HashMap<>();

    StreamAnswers(ProblemClassifier classifier, MentionExtractor extractor, TicketMatcher matcher, OrdersCsv orders) {
        this.classifier = classifier;
        this.extractor = extractor;
        this.matcher = matcher;
        this.orders = orders;
        this.people = new StreamPeople(orders);
    }

    ObjectNode answer(JsonNode message) {
        String external = message.path("channel").asText() + " "
                + message.path("externalId").asText();
        StreamTicket again = byMessage.get(external);
        ObjectNode answer = JSON.createObjectNode();
        answer.set("id", message.path("id"));
        ArrayNode suggestions = answer.putArray("suggestions");
        if (again != null && !message.path("externalId").asText().isEmpty()) {
            answer.put("ticket", again.name());
            return answer;
        }
        Incoming incoming = incoming(message);
        StreamPeople.Person sender = people.of(message);
        MatchDecision decision = matcher.decide(incoming, candidates(message, incoming, sender));
        StreamTicket ticket = switch (decision) {
            case MatchDecision.Join join -> ticket(join.ticket());
            case MatchDecision.Suggest suggest -> {
                suggestions.add(ticket(suggest.ticket()).name());
                yield open(incoming, sender);
            }
            case MatchDecision.OpenNew none -> open(incoming, sender);
        };
        people.belongTo(sender, ticket.customer());
        ticket.add(message, incoming);
        byMessage.put(external, ticket);
        answer.put("ticket", ticket.name());
        return answer;
    }

    private Incoming incoming(JsonNode message) {
        String subject =
                message.path("subject").isTextual() ? message.path("subject").asText() : null;
        String text = message.path("text").asText();
        KnownKeys known = new KnownKeys(orders.orders, orders.shipments, List.of(), Catalogue.EMPTY);
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
        return new Incoming(
                text,
                named,
                trackings,
                type,
                Instant.parse(message.path("sentAt").asText()));
    }

    private List<Candidate> candidates(JsonNode message, Incoming incoming, StreamPeople.Person sender) {
        Set<StreamTicket> answered = new HashSet<>();
        for (JsonNode parent : message.path("inReplyTo")) {
            StreamTicket ticket = byMessage.get(message.path("channel").asText() + " " + parent.asText());
            if (ticket != null) {
                answered.add(ticket);
            }
        }
        return tickets.stream()
                .filter(ticket -> answered.contains(ticket) || ticket.touches(incoming, sender))
                .map(ticket ->
                        ticket.candidate(message, answered.contains(ticket), people.tie(sender, ticket.customer())))
                .toList();
    }

    private StreamTicket open(Incoming incoming, StreamPeople.Person sender) {
        StreamTicket ticket = new StreamTicket(new TicketId(new UUID(0, tickets.size() + 1)), sender, incoming);
        tickets.add(ticket);
        return ticket;
    }

    private StreamTicket ticket(TicketId id) {
        return tickets.get((int) id.value().getLeastSignificantBits() - 1);
    }
}
