package dev.ballast.ticket.intake;

import dev.ballast.contract.ticket.TicketId;
import dev.ballast.ticket.intake.Replay.Group;
import dev.ballast.ticket.match.MatchDecision;
import dev.ballast.ticket.store.PlacedRows.Placed;
import dev.ballast.ticket.store.Suggestion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Where the messages of a block belong, as tickets.
 *
 * @param wanted the ticket of each message; of a group that is no ticket yet, the group's id
 */
record Reordered(List<Placed> block, Map<UUID, TicketId> wanted, Map<TicketId, TicketId> ticketOfGroup, Replay replay) {

    static Reordered of(List<Placed> block, Replay replay, Set<TicketId> handled) {
        Map<TicketId, TicketId> tickets = tickets(replay.groups(), handled);
        Map<UUID, TicketId> wanted = new LinkedHashMap<>();
        for (Group group : replay.groups()) {
            group.messages.forEach(
                    message -> wanted.put(message.said().id(), tickets.getOrDefault(group.id, group.id)));
        }
        return new Reordered(block, wanted, tickets, replay);
    }

    /** A group is the ticket that its first message opened; one whose message opened none is no ticket yet. */
    private static Map<TicketId, TicketId> tickets(List<Group> groups, Set<TicketId> handled) {
        Map<TicketId, TicketId> tickets = new HashMap<>();
        Set<TicketId> taken = new HashSet<>(handled);
        for (Group group : groups) {
            if (group.stored) {
                tickets.put(group.id, group.id);
                taken.add(group.id);
            }
        }
        for (Group group : groups) {
            if (!group.stored) {
                group.messages.stream()
                        .map(Placed::teller)
                        .filter(taken::add)
                        .findFirst()
                        .ifPresent(ticket -> tickets.put(group.id, ticket));
            }
        }
        return tickets;
    }

    Set<TicketId> tellers() {
        return block.stream().map(Placed::teller).collect(Collectors.toSet());
    }

    List<Placed> toldBy(TicketId teller) {
        return block.stream().filter(message -> message.teller().equals(teller)).toList();
    }

    TicketId wanted(Placed message) {
        return wanted.getOrDefault(message.said().id(), message.teller());
    }

    /** Why messages that moved are where they are. */
    Map<UUID, MatchDecision> reasons() {
        Map<UUID, MatchDecision> reasons = new LinkedHashMap<>();
        for (Placed message : block) {
            MatchDecision decision = replay.decisions().get(message.said().id());
            if (decision != null && !wanted(message).equals(message.teller())) {
                reasons.put(message.said().id(), decision);
            }
        }
        return reasons;
    }

    /** What stays by a person's hand, or was not sure enough, shows where else it may belong. @param opened new tickets */
    List<Suggestion> suggestions(Map<TicketId, TicketId> opened) {
        List<Suggestion> suggestions = new ArrayList<>();
        for (Placed message : block) {
            MatchDecision decision = replay.decisions().get(message.said().id());
            if (decision == null) {
                continue;
            }
            TicketId ticket = wanted(message);
            TicketId here = opened.getOrDefault(ticket, ticket);
            other(decision)
                    .map(group -> ticketOfGroup.getOrDefault(group, group))
                    .map(found -> opened.getOrDefault(found, found))
                    .filter(found -> !found.equals(here))
                    .ifPresent(found -> suggestions.add(
                            new Suggestion(here, found, message.said().id(), score(decision), decision.reasons())));
        }
        return suggestions;
    }

    private static Optional<TicketId> other(MatchDecision decision) {
        return switch (decision) {
            case MatchDecision.Join join -> Optional.of(join.ticket());
            case MatchDecision.Suggest suggest -> Optional.of(suggest.ticket());
            case MatchDecision.OpenNew _ -> Optional.empty();
        };
    }

    private static double score(MatchDecision decision) {
        return switch (decision) {
            case MatchDecision.Join join -> join.score();
            case MatchDecision.Suggest suggest -> suggest.score();
            case MatchDecision.OpenNew _ -> 0;
        };
    }
}
