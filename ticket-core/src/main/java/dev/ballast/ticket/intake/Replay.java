package dev.ballast.ticket.intake;

import dev.ballast.contract.ticket.TicketId;
import dev.ballast.ticket.extract.OrderKey;
import dev.ballast.ticket.intake.Matchmaker.Prospect;
import dev.ballast.ticket.intake.Matchmaker.Wanted;
import dev.ballast.ticket.match.MatchDecision;
import dev.ballast.ticket.model.Answer;
import dev.ballast.ticket.model.Cost;
import dev.ballast.ticket.model.Customer;
import dev.ballast.ticket.model.CustomerMessage;
import dev.ballast.ticket.model.Story;
import dev.ballast.ticket.store.PlacedRows.Placed;
import dev.ballast.ticket.store.TicketKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides about messages as if they had come in the order in which they were sent. What was placed before the first late
 * one stays, because nothing that came later could have changed it. In memory; used once.
 */
final class Replay {

    private final Matchmaker matchmaker;
    private final Map<TicketId, Story> handled;
    private final Map<TicketId, Group> groups = new LinkedHashMap<>();
    private final Map<UUID, Group> groupOf = new HashMap<>();
    private final List<Placed> decided = new ArrayList<>();
    private final Map<UUID, MatchDecision> decisions = new LinkedHashMap<>();

    /** @param handled tickets that people had their hands on, with their stories: their messages stay */
    Replay(Matchmaker matchmaker, Map<TicketId, Story> handled) {
        this.matchmaker = matchmaker;
        this.handled = handled;
    }

    /** Messages that make one ticket. Its id is that of a stored ticket, or no ticket's until one is found for it. */
    static final class Group {
        final TicketId id;
        final boolean stored;
        final List<Placed> messages = new ArrayList<>();

        Group(TicketId id, boolean stored) {
            this.id = id;
            this.stored = stored;
        }
    }

    /** @param messages in the order in which they were sent @param from the first late one */
    void run(List<Placed> messages, CustomerMessage from) {
        boolean reached = false;
        for (Placed message : messages) {
            reached = reached || message.said().id().equals(from.id());
            if (!reached || handled.containsKey(message.teller())) {
                if (reached) {
                    decisions.put(message.said().id(), decide(message));
                }
                put(message, groups.computeIfAbsent(message.teller(), id -> new Group(id, true)));
            } else {
                put(message, choose(message));
            }
        }
    }

    /** Those decided about, with the decision: for a message that stays by a person's hand, the one that was passed over. */
    Map<UUID, MatchDecision> decisions() {
        return decisions;
    }

    List<Group> groups() {
        return List.copyOf(groups.values());
    }

    private void put(Placed message, Group group) {
        group.messages.add(message);
        groupOf.put(message.said().id(), group);
        decided.add(message);
    }

    private Group choose(Placed message) {
        Group twin = twin(message);
        if (twin != null) {
            return twin;
        }
        MatchDecision decision = decide(message);
        decisions.put(message.said().id(), decision);
        Group joined = decision instanceof MatchDecision.Join join ? groups.get(join.ticket()) : null;
        return joined == null ? open() : joined;
    }

    private Group open() {
        Group opened = new Group(new TicketId(UUID.randomUUID()), false);
        groups.put(opened.id, opened);
        return opened;
    }

    private @Nullable Group twin(Placed message) {
        return decided.stream()
                .filter(other -> other.conversation().equals(message.conversation())
                        && other.content().equals(message.content())
                        && Duration.between(other.said().at(), message.said().at())
                                        .compareTo(LedgerLoader.REPEAT_WITHIN)
                                < 0)
                .map(other -> groupOf.get(other.said().id()))
                .findFirst()
                .orElse(null);
    }

    private MatchDecision decide(Placed message) {
        Party party = new Party(List.of(message.sender()), message.vouched(), Map.of());
        Group thread = thread(message);
        List<Prospect> prospects = groups.values().stream()
                .filter(group -> group == thread || touches(group, message))
                .map(group -> prospect(group, group == thread, message.said().at()))
                .toList();
        return matchmaker.decide(new Wanted(message.said(), message.text(), message.conversation()), party, prospects);
    }

    private @Nullable Group thread(Placed message) {
        return message.inReplyTo().stream()
                .flatMap(id -> decided.stream()
                        .filter(other -> other.externalId().equals(id)
                                && other.said().channel() == message.said().channel()))
                .map(other -> groupOf.get(other.said().id()))
                .findFirst()
                .orElse(null);
    }

    private static boolean touches(Group group, Placed message) {
        Set<String> keys = keys(message);
        return group.messages.stream()
                .anyMatch(
                        other -> other.sender().person().equals(message.sender().person())
                                || !Collections.disjoint(keys(other), keys));
    }

    private static Set<String> keys(Placed message) {
        return TicketKey.of(message.said().about()).collect(Collectors.toSet());
    }

    private Prospect prospect(Group group, boolean thread, Instant at) {
        List<Placed> newest =
                group.messages.reversed().stream().limit(Matchmaker.TEXTS).toList();
        Set<OrderKey> orders = new HashSet<>();
        Set<String> trackings = new HashSet<>();
        group.messages.forEach(message -> {
            orders.addAll(message.said().about().orders());
            trackings.addAll(message.said().about().trackings());
        });
        Story story = new Story(group.messages.stream().map(Placed::said).toList(), List.of(), Cost.NONE);
        return new Prospect(
                group.id,
                owners(group),
                thread,
                newest.stream().map(Placed::conversation).collect(Collectors.toSet()),
                orders,
                trackings,
                story.kind().type(),
                group.messages.getFirst().said().at(),
                lastOf(group, at),
                false,
                newest.stream().map(Placed::text).toList());
    }

    /** Whoever opened it; of a ticket that an agent put together, everybody who wrote. */
    private List<Customer> owners(Group group) {
        return group.messages.stream()
                .limit(handled.containsKey(group.id) ? Long.MAX_VALUE : 1)
                .map(Placed::sender)
                .distinct()
                .toList();
    }

    private Instant lastOf(Group group, Instant at) {
        Instant asked = group.messages.getLast().said().at();
        return handled.getOrDefault(group.id, Story.EMPTY).answers().stream()
                .map(Answer::at)
                .filter(answered -> answered.isAfter(asked) && !answered.isAfter(at))
                .max(Instant::compareTo)
                .orElse(asked);
    }
}
