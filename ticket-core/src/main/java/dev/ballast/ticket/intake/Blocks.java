package dev.ballast.ticket.intake;

import dev.ballast.contract.ticket.TicketId;
import dev.ballast.ticket.match.MatchPolicy;
import dev.ballast.ticket.model.Ticket;
import dev.ballast.ticket.model.TicketState;
import dev.ballast.ticket.store.CandidateRows;
import dev.ballast.ticket.store.PlacedRows;
import dev.ballast.ticket.store.PlacedRows.Placed;
import dev.ballast.ticket.store.TicketKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All messages that could have mattered to a late one: those that share a ticket, a person, an order or a shipment with
 * it, and those that share one with these. For all late messages of a batch with a handful of queries.
 */
final class Blocks {

    private static final Comparator<Placed> IN_TIME = Comparator.comparing(
                    (Placed m) -> m.said().at())
            .thenComparing(m -> m.said().id());

    private Blocks() {}

    /** Each in the order in which its messages were sent. */
    static Collection<List<Placed>> around(Connection connection, Set<UUID> late, MatchPolicy policy)
            throws SQLException {
        Set<TicketId> tickets = new HashSet<>(PlacedRows.tellersOf(connection, late));
        while (true) {
            List<Placed> messages = PlacedRows.of(connection, tickets);
            Set<TicketId> more = touching(connection, messages, tickets, policy);
            if (tickets.containsAll(more)) {
                return apart(messages).stream()
                        .filter(block -> block.stream()
                                .anyMatch(m -> late.contains(m.said().id())))
                        .toList();
            }
            tickets.addAll(more);
        }
    }

    private static Set<TicketId> touching(
            Connection connection, List<Placed> messages, Set<TicketId> tickets, MatchPolicy policy)
            throws SQLException {
        Instant earliest = messages.stream()
                .map(message -> message.said().at())
                .min(Instant::compareTo)
                .orElse(Instant.EPOCH);
        Set<UUID> persons = messages.stream().map(m -> m.sender().person()).collect(Collectors.toSet());
        Set<String> keys =
                messages.stream().flatMap(m -> TicketKey.of(m.said().about())).collect(Collectors.toSet());
        return CandidateRows.load(connection, persons, keys, tickets, earliest.minus(policy.reopenWindow()))
                .values()
                .stream()
                .filter(ticket -> ticket.state() instanceof TicketState.Unmerged)
                .map(Ticket::id)
                .collect(Collectors.toSet());
    }

    private static Collection<List<Placed>> apart(List<Placed> messages) {
        Map<String, String> leaders = new HashMap<>();
        for (Placed message : messages) {
            String first = ties(message).findFirst().orElseThrow();
            ties(message).forEach(other -> join(leaders, first, other));
        }
        Map<String, List<Placed>> blocks = new LinkedHashMap<>();
        messages.stream()
                .sorted(IN_TIME)
                .forEach(message -> blocks.computeIfAbsent(
                                leader(leaders, ties(message).findFirst().orElseThrow()), _ -> new ArrayList<>())
                        .add(message));
        return blocks.values();
    }

    private static Stream<String> ties(Placed message) {
        return Stream.concat(
                Stream.of(
                        "ticket " + message.teller(),
                        "person " + message.sender().person()),
                TicketKey.of(message.said().about()));
    }

    private static void join(Map<String, String> leaders, String one, String other) {
        leaders.put(leader(leaders, other), leader(leaders, one));
    }

    private static String leader(Map<String, String> leaders, String tie) {
        String at = tie;
        for (String next = leaders.get(at); next != null && !next.equals(at); next = leaders.get(at)) {
            at = next;
        }
        return at;
    }
}
