package dev.ballast.ticket.eval;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ballast.contract.ticket.TicketId;
import dev.ballast.ticket.extract.OrderKey;
import dev.ballast.ticket.match.Candidate;
import dev.ballast.ticket.match.Incoming;
import dev.ballast.ticket.match.SenderTie;
import dev.ballast.ticket.triage.ProblemType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A ticket of a stream under evaluation. */
final class StreamTicket {

    private final TicketId id;
    private final StreamPeople.Person customer;
    private final ProblemType type;
    private final Instant opened;
    private final Set<OrderKey> orders = new HashSet<>();
    private final Set<String> trackings = new HashSet<>();
    private final Set<String> conversations = new HashSet<>();
    private final List<String> texts = new ArrayList<>();
    private Instant last;

    StreamTicket(TicketId id, StreamPeople.Person customer, Incoming first) {
        this.id = id;
        this.customer = customer;
        this.type = first.type();
        this.opened = first.at();
        this.last = first.at();
    }

    String name() {
        return "T" + id.value().getLeastSignificantBits();
    }

    StreamPeople.Person customer() {
        return customer;
    }

    void add(JsonNode message, Incoming incoming) {
        orders.addAll(incoming.orders());
        trackings.addAll(incoming.trackings());
        conversations.add(message.path("conversation").asText());
        texts.addFirst(incoming.text());
        last = incoming.at().isAfter(last) ? incoming.at() : last;
    }

    boolean touches(Incoming incoming, StreamPeople.Person sender) {
        return customer.same(sender)
                || !Collections.disjoint(orders, incoming.orders())
                || !Collections.disjoint(trackings, incoming.trackings());
    }

    Set<OrderKey> shared(Incoming incoming) {
        Set<OrderKey> shared = new HashSet<>(incoming.orders());
        shared.retainAll(orders);
        return shared;
    }

    boolean holds(JsonNode message) {
        String conversation = message.path("conversation").asText();
        return !conversation.isEmpty() && conversations.contains(conversation);
    }

    Candidate candidate(JsonNode message, boolean answered, SenderTie tie) {
        boolean sameConversation = message.path("channel").asText().equals("dm") && holds(message);
        return new Candidate(id, tie, answered, sameConversation, orders, trackings, type, opened, last, false, texts);
    }
}
