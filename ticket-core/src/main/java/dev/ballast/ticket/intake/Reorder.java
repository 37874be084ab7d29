package dev.ballast.ticket.intake;

import dev.ballast.contract.ticket.TicketId;
import dev.ballast.ticket.intake.Replay.Group;
import dev.ballast.ticket.match.MatchDecision;
import dev.ballast.ticket.match.MatchPolicy;
import dev.ballast.ticket.model.CustomerMessage;
import dev.ballast.ticket.model.Story;
import dev.ballast.ticket.model.Ticket;
import dev.ballast.ticket.model.TicketState;
import dev.ballast.ticket.model.TimeOrderedIds;
import dev.ballast.ticket.regroup.Regroup;
import dev.ballast.ticket.store.CandidateRows;
import dev.ballast.ticket.store.MessageRows;
import dev.ballast.ticket.store.PlacedRows;
import dev.ballast.ticket.store.PlacedRows.Placed;
import dev.ballast.ticket.store.StoryRows;
import dev.ballast.ticket.store.Suggestion;
import dev.ballast.ticket.store.TicketKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Brings messages into the tickets where they would be had they come in order. A message is late when tickets in question
 * tell of later ones already: whoever wrote "any news?" was placed without the question it follows up.
 *
 * <p>What people had their hands on stays as they saw it; where a message on such a ticket would belong elsewhere, the
 * agent is asked. What they never saw is regrouped, silently and reversibly, like by an agent.
 */
final class Reorder {

    private static final Logger LOG = Logger.getLogger(Reorder.class);

    /** Of one person or order; a wholesaler's hundred tickets are left where they are. */
    private static final int MOST_TICKETS = 50;

    private final Connection connection;
    private final Matchmaker matchmaker;
    private final MatchPolicy policy;
    private final TimeOrderedIds ids;
    private final Instant now;

    Reorder(Connection connection, Matchmaker matchmaker, MatchPolicy policy, TimeOrderedIds ids, Instant now) {
        this.connection = connection;
        this.matchmaker = matchmaker;
        this.policy = policy;
        this.ids = ids;
        this.now = now;
    }

    /** @param late messages that are stored already */
    void of(Set<UUID> late) throws SQLException {
        Set<UUID> left = new LinkedHashSet<>(late);
        while (!left.isEmpty()) {
            List<Placed> block = block(left.iterator().next());
            for (Placed first : block) {
                if (left.contains(first.said().id())) {
                    inOrder(block, first.said());
                    break;
                }
            }
            left.remove(left.iterator().next());
            block.forEach(message -> left.remove(message.said().id()));
        }
    }

    private void inOrder(List<Placed> block, CustomerMessage first) throws SQLException {
        Set<TicketId> tellers = block.stream().map(Placed::teller).collect(Collectors.toSet());
        Map<TicketId, Story> handled = StoryRows.of(connection, PlacedRows.handled(connection, tellers));
        Replay replay = new Replay(matchmaker, handled);
        replay.run(block, first);
        Map<Group, TicketId> tickets = tickets(replay.groups(), handled.keySet());
        Map<UUID, TicketId> wanted = new LinkedHashMap<>();
        for (Group group : replay.groups()) {
            TicketId ticket = tickets.get(group);
            group.messages.forEach(message -> wanted.put(message.said().id(), ticket == null ? group.id : ticket));
        }
        Map<TicketId, TicketId> opened = regroup(block, wanted, tellers);
        explain(block, wanted, opened, replay);
    }

    /** A group is the ticket that its first message opened; one whose message opened none is no ticket yet. */
    private static Map<Group, TicketId> tickets(List<Group> groups, Set<TicketId> handled) {
        Map<Group, TicketId> tickets = new HashMap<>();
        Set<TicketId> taken = new HashSet<>(handled);
        for (Group group : groups) {
            if (group.stored) {
                tickets.put(group, group.id);
                taken.add(group.id);
            }
        }
        for (Group group : groups) {
            if (!group.stored) {
                group.messages.stream()
                        .map(Placed::teller)
                        .filter(taken::add)
                        .findFirst()
                        .ifPresent(ticket -> tickets.put(group, ticket));
            }
        }
        return tickets;
    }

    /** @return the tickets that had to be opened, by the ids of their groups */
    private Map<TicketId, TicketId> regroup(List<Placed> block, Map<UUID, TicketId> wanted, Set<TicketId> tellers)
            throws SQLException {
        Regroup regroup = new Regroup(connection, "system", ids, now);
        Map<TicketId, TicketId> opened = new HashMap<>();
        for (TicketId from : tellers) {
            Map<TicketId, List<UUID>> leaving = new LinkedHashMap<>();
            List<Placed> told =
                    block.stream().filter(m -> m.teller().equals(from)).toList();
            for (Placed message : told) {
                TicketId to = wanted.getOrDefault(message.said().id(), from);
                if (!to.equals(from)) {
                    leaving.computeIfAbsent(to, _ -> new ArrayList<>())
                            .add(message.said().id());
                }
            }
            boolean all = leaving.values().stream().mapToInt(List::size).sum() == told.size();
            TicketId mergedInto = all ? wanted.get(told.getFirst().said().id()) : null;
            for (Map.Entry<TicketId, List<UUID>> group : leaving.entrySet()) {
                if (!group.getKey().equals(mergedInto)) {
                    leave(regroup, from, group.getValue(), group.getKey(), tellers, opened);
                }
            }
            if (mergedInto != null) {
                regroup.merge(from, mergedInto);
            }
        }
        return opened;
    }

    private static void leave(
            Regroup regroup,
            TicketId from,
            List<UUID> messages,
            TicketId group,
            Set<TicketId> tellers,
            Map<TicketId, TicketId> opened)
            throws SQLException {
        TicketId to = opened.getOrDefault(group, group);
        if (tellers.contains(to) || opened.containsValue(to)) {
            regroup.move(from, messages, to);
        } else {
            opened.put(group, regroup.split(from, messages).ticket().id());
        }
    }

    /** What moved says why it is where it is, and what stays by a person's hand says where else it may belong. */
    private void explain(List<Placed> block, Map<UUID, TicketId> wanted, Map<TicketId, TicketId> opened, Replay replay)
            throws SQLException {
        List<Suggestion> suggestions = new ArrayList<>();
        Map<UUID, List<String>> reasons = new LinkedHashMap<>();
        for (Placed message : block) {
            UUID id = message.said().id();
            MatchDecision decision = replay.decisions().get(id);
            TicketId group = wanted.get(id);
            if (decision == null || group == null) {
                continue;
            }
            TicketId ticket = opened.getOrDefault(group, group);
            if (!ticket.equals(message.teller())) {
                reasons.put(id, decision.reasons());
            }
            suggestion(decision, ticket, id, wanted, opened, replay).ifPresent(suggestions::add);
        }
        MessageRows.explain(connection, reasons);
        Suggestion.insert(connection, suggestions, now);
    }

    private static Optional<Suggestion> suggestion(
            MatchDecision decision,
            TicketId ticket,
            UUID message,
            Map<UUID, TicketId> wanted,
            Map<TicketId, TicketId> opened,
            Replay replay) {
        TicketId other = switch (decision) {
            case MatchDecision.Join join -> join.ticket();
            case MatchDecision.Suggest suggest -> suggest.ticket();
            case MatchDecision.OpenNew _ -> null;
        };
        double score = switch (decision) {
            case MatchDecision.Join join -> join.score();
            case MatchDecision.Suggest suggest -> suggest.score();
            case MatchDecision.OpenNew _ -> 0;
        };
        if (other == null) {
            return Optional.empty();
        }
        return replay.groups().stream()
                .filter(group -> group.id.equals(other))
                .map(group -> wanted.get(group.messages.getFirst().said().id()))
                .filter(Objects::nonNull)
                .map(found -> opened.getOrDefault(found, found))
                .filter(found -> !found.equals(ticket))
                .findFirst()
                .map(found -> new Suggestion(ticket, found, message, score, decision.reasons()));
    }

    /** All messages that could have mattered to each other, in the order in which they were sent. */
    private List<Placed> block(UUID late) throws SQLException {
        Set<TicketId> tickets = new HashSet<>(PlacedRows.tellerOf(connection, late));
        List<Placed> messages = PlacedRows.of(connection, tickets);
        while (true) {
            Instant since = messages.stream()
                    .map(message -> message.said().at())
                    .min(Instant::compareTo)
                    .orElse(now)
                    .minus(policy.reopenWindow());
            Set<UUID> persons = messages.stream().map(m -> m.sender().person()).collect(Collectors.toSet());
            Set<String> keys = messages.stream()
                    .flatMap(m -> TicketKey.of(m.said().about()))
                    .collect(Collectors.toSet());
            Set<TicketId> more = CandidateRows.load(connection, persons, keys, tickets, since).values().stream()
                    .filter(ticket -> ticket.state() instanceof TicketState.Unmerged)
                    .map(Ticket::id)
                    .collect(Collectors.toSet());
            if (more.size() > MOST_TICKETS) {
                LOG.infof("a late message is left where it is: it touches %d tickets", more.size());
                return List.of();
            }
            if (tickets.containsAll(more)) {
                return messages.stream()
                        .sorted(Comparator.comparing((Placed m) -> m.said().at())
                                .thenComparing(m -> m.said().id()))
                        .toList();
            }
            tickets.addAll(more);
            messages = PlacedRows.of(connection, tickets);
        }
    }
}
