package dev.ballast.ticket.store;

import dev.ballast.contract.ticket.TicketId;
import dev.ballast.ticket.model.Ticket;
import dev.ballast.ticket.model.TicketState;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The tickets a batch's messages might belong to. Each lookup is an index probe, so its cost is flat in their number. */
public final class CandidateRows {

    /** Of one customer or order, newest first: a wholesaler's hundredth open ticket is no candidate. */
    private static final int TICKETS_PER_KEY = 20;

    private CandidateRows() {}

    /**
     * {@code offset 0} keeps the sort out of the lookup: without it the planner may walk the index of all tickets by
     * time to spare itself sorting the two that a person has.
     */
    private static final String OF_PERSONS = """
            with since as (select ?::timestamptz as at)
            select t.* from unnest(?) as wanted(person) cross join lateral
              (select * from (select ticket.* from ticket
                               where person_id = wanted.person and last_message_at > (select at from since)
                               offset 0) own
                order by last_message_at desc limit %d) t
            """.formatted(TICKETS_PER_KEY);

    private static final String OF_KEYS = """
            with since as (select ?::timestamptz as at)
            select t.* from unnest(?) as wanted(key) cross join lateral
              (select ticket_id from ticket_key where ticket_key.key = wanted.key offset 0) naming cross join lateral
              (select * from ticket where id = naming.ticket_id and last_message_at > (select at from since) offset 0) t
            """;

    /** @param conversation where this text was written */
    public record Text(TicketId ticket, String conversation, String body) {}

    /**
     * @param tickets by id, as threads know them
     * @param since   the last message of a candidate is younger; threads reach back without limit
     */
    public static Map<TicketId, Ticket> load(
            Connection connection,
            Collection<UUID> persons,
            Collection<String> keys,
            Collection<TicketId> tickets,
            Instant since)
            throws SQLException {
        Map<TicketId, Ticket> found = new HashMap<>();
        try (BulkStatement select = new BulkStatement(connection, OF_PERSONS)) {
            take(select.text(since.toString()).uuids(persons, p -> p), found);
        }
        try (BulkStatement select = new BulkStatement(connection, OF_KEYS)) {
            take(select.text(since.toString()).texts(keys, k -> k), found);
        }
        byId(connection, tickets, found);
        follow(connection, found);
        return found;
    }

    /** A ticket that was merged away brings the one that tells its story on, and so forth. */
    private static void follow(Connection connection, Map<TicketId, Ticket> found) throws SQLException {
        while (true) {
            Set<TicketId> missing = found.values().stream()
                    .map(Ticket::state)
                    .filter(TicketState.Merged.class::isInstance)
                    .map(state -> ((TicketState.Merged) state).into())
                    .filter(into -> !found.containsKey(into))
                    .collect(Collectors.toSet());
            if (missing.isEmpty()) {
                return;
            }
            byId(connection, missing, found);
        }
    }

    private static void byId(Connection connection, Collection<TicketId> ids, Map<TicketId, Ticket> found)
            throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        try (BulkStatement select = new BulkStatement(
                connection, "select t.* from unnest(?) as wanted(id) join ticket t on t.id = wanted.id")) {
            take(select.uuids(ids, TicketId::value), found);
        }
    }

    private static void take(BulkStatement select, Map<TicketId, Ticket> found) throws SQLException {
        ResultSet row = select.query();
        while (row.next()) {
            Ticket ticket = TicketColumns.read(row);
            found.put(ticket.id(), ticket);
        }
    }

    /** The newest customer messages of each ticket, newest first. @param each how many of a ticket */
    public static List<Text> texts(Connection connection, Collection<TicketId> tickets, int each) throws SQLException {
        List<Text> found = new ArrayList<>();
        if (tickets.isEmpty()) {
            return found;
        }
        try (BulkStatement select = new BulkStatement(connection, """
                        select wanted.id, m.conversation, m.body from unnest(?) as wanted(id) cross join lateral
                          (select conversation, left(body, 2000) as body, sent_at from message
                            where ticket_id = wanted.id and direction = 'in'
                            order by sent_at desc limit %d) m
                        order by m.sent_at desc
                        """.formatted(each));
                ResultSet row = select.uuids(tickets, TicketId::value).query()) {
            while (row.next()) {
                found.add(new Text(new TicketId(row.getObject(1, UUID.class)), row.getString(2), row.getString(3)));
            }
        }
        return found;
    }
}
