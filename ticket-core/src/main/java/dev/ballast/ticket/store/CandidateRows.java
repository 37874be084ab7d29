package dev.ballast.ticket.store;

import dev.ballast.contract.ticket.TicketId;
import dev.ballast.ticket.model.Ticket;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The tickets a batch's messages might belong to. Each lookup is an index probe, so its cost is flat in their number. */
public final class CandidateRows {

    /** The newest few tell what it is about; a block has one to five candidates. */
    private static final int TEXTS_PER_TICKET = 3;

    /** Of one customer or order, newest first: a wholesaler's hundredth open ticket is no candidate. */
    private static final int TICKETS_PER_KEY = 20;

    private CandidateRows() {}

    /** @param conversation where this text was written */
    public record Text(TicketId ticket, String conversation, String body) {}

    /**
     * @param tickets by id, as threads know them; those merged away bring the ticket that tells their story on
     * @param since   the last message of a candidate is younger; threads reach back without limit
     */
    public static Map<TicketId, Ticket> load(
            Connection connection,
            Collection<UUID> customers,
            Collection<String> keys,
            Collection<TicketId> tickets,
            Instant since)
            throws SQLException {
        Map<TicketId, Ticket> found = new HashMap<>();
        try (BulkStatement select = new BulkStatement(connection, """
                        with recursive start as (
                          select t.id, t.merged_into from unnest(?) as wanted(customer) cross join lateral
                            (select id, merged_into from ticket where customer_id = wanted.customer
                                and last_message_at > ?::timestamptz order by last_message_at desc limit %1$d) t
                          union
                          select t.id, t.merged_into from unnest(?) as wanted(key) cross join lateral
                            (select ticket.id, merged_into from ticket_key join ticket on ticket.id = ticket_id
                              where ticket_key.key = wanted.key and last_message_at > ?::timestamptz
                              order by last_message_at desc limit %1$d) t
                          union
                          select t.id, t.merged_into from unnest(?) as wanted(id) join ticket t on t.id = wanted.id
                        ), told(id, merged_into) as (
                          select id, merged_into from start
                          union
                          select t.id, t.merged_into from told join ticket t on t.id = told.merged_into
                        )
                        select t.* from told join ticket t on t.id = told.id
                        """.formatted(TICKETS_PER_KEY));
                ResultSet row = select.uuids(customers, c -> c)
                        .text(since.toString())
                        .texts(keys, k -> k)
                        .text(since.toString())
                        .uuids(tickets, TicketId::value)
                        .query()) {
            while (row.next()) {
                Ticket ticket = TicketColumns.read(row);
                found.put(ticket.id(), ticket);
            }
        }
        return found;
    }

    /** The newest customer messages of each ticket, newest first. */
    public static List<Text> texts(Connection connection, Collection<TicketId> tickets) throws SQLException {
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
                        """.formatted(TEXTS_PER_TICKET));
                ResultSet row = select.uuids(tickets, TicketId::value).query()) {
            while (row.next()) {
                found.add(new Text(new TicketId(row.getObject(1, UUID.class)), row.getString(2), row.getString(3)));
            }
        }
        return found;
    }
}
