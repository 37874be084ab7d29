package dev.ballast.ticket.regroup;

import dev.ballast.contract.ticket.TicketId;
import dev.ballast.ticket.model.Story;
import dev.ballast.ticket.model.Ticket;
import dev.ballast.ticket.model.TicketState;
import dev.ballast.ticket.store.BulkStatement;
import dev.ballast.ticket.store.Faults;
import dev.ballast.ticket.store.StoryRows;
import dev.ballast.ticket.store.TicketRows;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The tickets whose stories a regrouping changes: those named, and those that tell of them. All are locked, in the order
 * of their ids, so that two agents at once do not wait for each other.
 *
 * @param before what each told before
 */
record Touched(Map<TicketId, Ticket> tickets, Map<TicketId, Story> before) {

    private static final String TELLERS = """
            with recursive up(id, into_id) as (
              select t.id, t.merged_into from unnest(?) as w(id) join ticket t on t.id = w.id
              union select t.id, t.merged_into from up join ticket t on t.id = up.into_id)
            select id from up
            """;

    /** @throws Faults.Overtaken when tickets were merged or unmerged while waiting for the locks */
    static Touched lock(Connection connection, Collection<TicketId> named) throws SQLException {
        Map<TicketId, Ticket> locked = new LinkedHashMap<>();
        for (UUID id : tellers(connection, named)) {
            TicketRows.lock(connection, new TicketId(id)).ifPresent(ticket -> locked.put(ticket.id(), ticket));
        }
        for (Ticket ticket : locked.values()) {
            if (ticket.state() instanceof TicketState.Merged merged && !locked.containsKey(merged.into())) {
                throw new Faults.Overtaken("a ticket was merged meanwhile");
            }
        }
        return new Touched(locked, StoryRows.of(connection, locked.keySet()));
    }

    private static SortedSet<UUID> tellers(Connection connection, Collection<TicketId> named) throws SQLException {
        SortedSet<UUID> found = new TreeSet<>();
        try (BulkStatement select = new BulkStatement(connection, TELLERS);
                ResultSet row = select.uuids(named, TicketId::value).query()) {
            while (row.next()) {
                found.add(row.getObject(1, UUID.class));
            }
        }
        return found;
    }

    @Nullable
    Ticket find(TicketId id) {
        return tickets.get(id);
    }

    Ticket get(TicketId id) {
        Ticket ticket = tickets.get(id);
        if (ticket == null) {
            throw new Refusal("There is no such ticket.");
        }
        return ticket;
    }
}
