package dev.ballast.ticket.intake;

import dev.ballast.contract.ticket.TicketId;
import dev.ballast.ticket.match.MatchDecision;
import dev.ballast.ticket.match.MatchPolicy;
import dev.ballast.ticket.model.Story;
import dev.ballast.ticket.model.TimeOrderedIds;
import dev.ballast.ticket.regroup.Regroup;
import dev.ballast.ticket.store.MessageRows;
import dev.ballast.ticket.store.PlacedRows;
import dev.ballast.ticket.store.PlacedRows.Placed;
import dev.ballast.ticket.store.StoryRows;
import dev.ballast.ticket.store.Suggestion;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** Of one person or order; a wholesaler's hundreds are left where they are. */
    private static final int MOST_MESSAGES = 300;

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
        if (late.isEmpty()) {
            return;
        }
        Collection<List<Placed>> blocks = Blocks.around(connection, late, policy);
        Map<TicketId, Story> handled = StoryRows.of(connection, PlacedRows.handled(connection, tellers(blocks)));
        Map<UUID, MatchDecision> reasons = new LinkedHashMap<>();
        List<Suggestion> suggestions = new ArrayList<>();
        for (List<Placed> block : blocks) {
            if (block.size() > MOST_MESSAGES) {
                LOG.infof("a late message stays where it is: it touches %d others", block.size());
                continue;
            }
            Reordered reordered = inOrder(block, late, handled);
            reasons.putAll(reordered.reasons());
            suggestions.addAll(reordered.suggestions(regroup(reordered)));
        }
        MessageRows.explain(connection, reasons);
        Suggestion.insert(connection, suggestions, now);
    }

    private static Set<TicketId> tellers(Collection<List<Placed>> blocks) {
        return blocks.stream().flatMap(List::stream).map(Placed::teller).collect(Collectors.toSet());
    }

    private Reordered inOrder(List<Placed> block, Set<UUID> late, Map<TicketId, Story> handled) {
        Replay replay = new Replay(matchmaker, handled);
        block.stream()
                .map(Placed::said)
                .filter(said -> late.contains(said.id()))
                .findFirst()
                .ifPresent(first -> replay.run(block, first));
        return Reordered.of(block, replay, handled.keySet());
    }

    /** @return the tickets that had to be opened, by the ids of their groups */
    private Map<TicketId, TicketId> regroup(Reordered reordered) throws SQLException {
        Regroup regroup = new Regroup(connection, "system", ids, now);
        Map<TicketId, TicketId> opened = new HashMap<>();
        Set<TicketId> tellers = reordered.tellers();
        for (TicketId from : tellers) {
            List<Placed> told = reordered.toldBy(from);
            Map<TicketId, List<UUID>> leaving = new LinkedHashMap<>();
            for (Placed message : told) {
                TicketId to = reordered.wanted(message);
                if (!to.equals(from)) {
                    leaving.computeIfAbsent(to, _ -> new ArrayList<>())
                            .add(message.said().id());
                }
            }
            boolean all = leaving.values().stream().mapToInt(List::size).sum() == told.size();
            TicketId mergedInto = all ? reordered.wanted(told.getFirst()) : null;
            for (Map.Entry<TicketId, List<UUID>> group : leaving.entrySet()) {
                TicketId to = opened.getOrDefault(group.getKey(), group.getKey());
                if (group.getKey().equals(mergedInto)) {
                    continue;
                }
                if (tellers.contains(to) || opened.containsValue(to)) {
                    regroup.move(from, group.getValue(), to);
                } else {
                    opened.put(
                            to, regroup.split(from, group.getValue()).ticket().id());
                }
            }
            if (mergedInto != null) {
                regroup.merge(from, opened.getOrDefault(mergedInto, mergedInto));
            }
        }
        return opened;
    }
}
