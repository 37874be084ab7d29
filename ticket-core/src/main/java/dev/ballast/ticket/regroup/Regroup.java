package dev.ballast.ticket.regroup;

import dev.ballast.contract.ticket.TicketId;
import dev.ballast.ticket.change.Step;
import dev.ballast.ticket.change.TicketWriter;
import dev.ballast.ticket.model.Customer;
import dev.ballast.ticket.model.Story;
import dev.ballast.ticket.model.Ticket;
import dev.ballast.ticket.model.TicketState;
import dev.ballast.ticket.model.TimeOrderedIds;
import dev.ballast.ticket.regroup.Regrouping.Kind;
import dev.ballast.ticket.regroup.Regrouping.Moved;
import dev.ballast.ticket.store.Faults;
import dev.ballast.ticket.store.StoryRows;
import dev.ballast.ticket.store.Suggestion;
import dev.ballast.ticket.store.TicketRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Regroups messages within one transaction. Only where messages belong and what is merged into what is changed; all that
 * follows is told anew from the messages. A {@link Refusal} leaves the transaction to be rolled back.
 */
public final class Regroup {

    private final Connection connection;
    private final String actor;
    private final TimeOrderedIds ids;
    private final Instant now;
    private final Homes homes;
    private final RegroupingRows rows;

    /** @param actor agent login, or {@code system} */
    public Regroup(Connection connection, String actor, TimeOrderedIds ids, Instant now) {
        this.connection = connection;
        this.actor = actor;
        this.ids = ids;
        this.now = now;
        this.homes = new Homes(connection);
        this.rows = new RegroupingRows(connection);
    }

    /** @param ticket the one that was wished about @param regrouping by which it is undone */
    public record Done(Ticket ticket, UUID regrouping) {}

    /** @param into tells the story of both from now on */
    public Done merge(TicketId id, TicketId into) throws SQLException {
        Touched touched = Touched.lock(connection, List.of(id, into));
        Ticket other = touched.get(into);
        if (other.state() instanceof TicketState.Merged) {
            throw new Refusal("Ticket #" + other.number() + " was itself merged away.");
        }
        Effects effects = new Effects(connection, writer(), touched, UUID.randomUUID(), now);
        Ticket merged = effects.mergeAway(touched.get(id), other);
        effects.retell("merged-in", "#" + merged.number(), Set.of(into));
        Suggestion.decide(connection, id, into, Suggestion.Decision.ACCEPTED, actor, now);
        return done(effects, Kind.MERGE, id, into, List.of(), merged);
    }

    /** The one opened later goes into the other. */
    public Done mergeLater(TicketId one, TicketId other) throws SQLException {
        Touched touched = Touched.lock(connection, List.of(one, other));
        boolean later = touched.get(one)
                .times()
                .openedAt()
                .isAfter(touched.get(other).times().openedAt());
        return later ? merge(one, other) : merge(other, one);
    }

    public Done unmerge(TicketId id) throws SQLException {
        Regrouping merge =
                rows.lockMerge(id).orElseThrow(() -> new Refusal("This ticket was not merged into another."));
        return undo(merge);
    }

    /** Takes messages out into a ticket of their own. */
    public Done split(TicketId id, Collection<UUID> messages) throws SQLException {
        Map<UUID, TicketId> from = told(id, messages);
        Touched touched = lock(with(id, from.values()), from);
        Ticket whole = live(touched.get(id));
        Customer customer = homes.writer(messages);
        Effects effects = new Effects(connection, writer(), touched, UUID.randomUUID(), now);
        TicketId split = new TicketId(ids.next());
        move(messages, split);
        Story story = StoryRows.of(connection, List.of(split)).getOrDefault(split, Story.EMPTY);
        Ticket opened = Ticket.splitOff(
                split,
                TicketRows.nextNumbers(connection, 1).remove(),
                customer,
                story,
                whole.handling().assignee(),
                now);
        writer().insert(new Step(opened, "split-off", "#" + whole.number(), effects.id()));
        effects.retell("split", "#" + opened.number(), Set.of(id));
        return done(effects, Kind.SPLIT, id, split, moved(from), opened);
    }

    /** Messages go to another ticket. */
    public Done move(TicketId id, Collection<UUID> messages, TicketId to) throws SQLException {
        Map<UUID, TicketId> from = told(id, messages);
        Touched touched = lock(with(id, with(to, from.values())), from);
        Ticket source = live(touched.get(id));
        Ticket target = live(touched.get(to));
        if (id.equals(to)) {
            throw new Refusal("The messages are on this ticket already.");
        }
        Effects effects = new Effects(connection, writer(), touched, UUID.randomUUID(), now);
        move(messages, to);
        effects.retell("messages-taken", "#" + target.number(), Set.of(id));
        effects.retell("messages-given", "#" + source.number(), Set.of(to));
        return done(effects, Kind.MOVE, id, to, moved(from), target);
    }

    /**
     * Gives back what it moved. A message that went on to another ticket since stays there until that is undone, and then
     * goes back to where it was before both. What came meanwhile to a ticket that was split off comes back with the rest, for
     * it would be there without the split; all else that happened stays where it happened.
     */
    public Done undo(UUID regrouping) throws SQLException {
        return undo(rows.lock(regrouping).orElseThrow(() -> new Refusal("That was undone already, or never was.")));
    }

    private Done undo(Regrouping done) throws SQLException {
        Map<UUID, TicketId> at =
                homes.of(done.moved().stream().map(Moved::message).toList());
        at.values().removeIf(home -> !home.equals(done.target()));
        Map<UUID, TicketId> back = new LinkedHashMap<>();
        List<Moved> wentOn = new ArrayList<>();
        for (Moved moved : done.moved()) {
            if (at.containsKey(moved.message())) {
                back.put(moved.message(), moved.from());
            } else {
                wentOn.add(moved);
            }
        }
        Touched touched = lock(with(done.source(), with(done.target(), back.values())), at);
        rows.bypass(done, wentOn);
        Effects effects = new Effects(connection, writer(), touched, done, now);
        Ticket source = touched.get(done.source());
        Ticket target = touched.get(done.target());
        if (done.kind() == Kind.MERGE && effects.isEmpty(source) && !rows.awaitsMessages(source.id())) {
            // Split off and given back since: there is nothing left that could stand alone.
            rows.undone(done.id(), actor, now);
            return new Done(source, done.id());
        }
        if (done.kind() == Kind.MERGE) {
            source = effects.unmerge(source, target);
            if (!rows.awaitsMessages(target.id())) {
                effects.mergeAwayIfEmpty(target, source);
            }
            effects.retell("parted", "#" + source.number(), Set.of(done.target()));
            Suggestion.reconsider(connection, done.source(), done.target(), Suggestion.Decision.ACCEPTED);
        } else {
            if (done.kind() == Kind.SPLIT) {
                homes.arrivedAt(done.target()).forEach(message -> back.put(message, done.source()));
            }
            homes.put(back);
            effects.mergeAwayIfEmpty(target, source);
            effects.retell(done.kind().code() + "-undone", "#" + target.number(), Set.of(done.source()));
            effects.retell(done.kind().code() + "-undone", "#" + source.number(), Set.of(done.target()));
        }
        effects.retellRest();
        rows.undone(done.id(), actor, now);
        return new Done(source, done.id());
    }

    private Done done(Effects effects, Kind kind, TicketId source, TicketId target, List<Moved> moved, Ticket ticket)
            throws SQLException {
        effects.retellRest();
        rows.insert(new Regrouping(effects.id(), kind, source, target, moved, effects.stood()), actor, now);
        return new Done(ticket, effects.id());
    }

    /** The messages' tickets; all of them are shown on this one. */
    private Map<UUID, TicketId> told(TicketId id, Collection<UUID> messages) throws SQLException {
        Map<UUID, TicketId> from = homes.of(messages);
        List<TicketId> shown = StoryRows.told(connection, List.of(id)).getOrDefault(id, List.of());
        if (from.size() < Set.copyOf(messages).size() || !shown.containsAll(from.values())) {
            throw new Refusal("Some of the messages are not on this ticket any more.");
        }
        return from;
    }

    /** @param from where the messages were when they were looked up */
    private Touched lock(Collection<TicketId> named, Map<UUID, TicketId> from) throws SQLException {
        Touched touched = Touched.lock(connection, named);
        if (!homes.of(from.keySet()).equals(from)) {
            throw new Faults.Overtaken("messages were moved meanwhile");
        }
        return touched;
    }

    private void move(Collection<UUID> messages, TicketId to) throws SQLException {
        Map<UUID, TicketId> there = new LinkedHashMap<>();
        messages.forEach(message -> there.put(message, to));
        homes.put(there);
    }

    private static List<Moved> moved(Map<UUID, TicketId> from) {
        return from.entrySet().stream()
                .map(home -> new Moved(home.getKey(), home.getValue()))
                .toList();
    }

    private static Ticket live(Ticket ticket) {
        if (ticket.state() instanceof TicketState.Merged) {
            throw new Refusal("Ticket #" + ticket.number() + " was merged; change the one it went into.");
        }
        return ticket;
    }

    private static List<TicketId> with(TicketId one, Collection<TicketId> others) {
        List<TicketId> all = new ArrayList<>(others);
        all.add(one);
        return all;
    }

    private TicketWriter writer() {
        return new TicketWriter(connection, actor, now);
    }
}
