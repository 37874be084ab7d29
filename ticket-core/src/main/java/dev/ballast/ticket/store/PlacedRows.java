package dev.ballast.ticket.store;

import dev.ballast.contract.ticket.TicketId;
import dev.ballast.ticket.model.Customer;
import dev.ballast.ticket.model.CustomerMessage;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Customers' messages as they were placed, with what placing them took. */
public final class PlacedRows {

    private PlacedRows() {}

    /**
     * A customer's message that belongs to a ticket.
     *
     * @param teller     the ticket that tells of it: its own, or the one that its own was merged into
     * @param externalId on its channel
     * @param inReplyTo  external ids that it answers, nearest first
     */
    public record Placed(
            CustomerMessage said,
            TicketId teller,
            Customer sender,
            boolean vouched,
            String externalId,
            List<String> inReplyTo,
            String conversation,
            ContentHash content,
            String text) {}

    /** All questions that these tickets tell of. */
    public static List<Placed> of(Connection connection, Collection<TicketId> tellers) throws SQLException {
        List<Placed> placed = new ArrayList<>();
        try (BulkStatement select = new BulkStatement(connection, StoryRows.TOLD + """
                        select told.teller, m.id, m.channel, m.sent_at, m.repeats, m.subject, m.body, m.said,
                               m.sender_verified, m.external_id, m.in_reply_to, m.conversation, m.content_hash,
                               c.id as customer, coalesce(c.person_id, c.id) as person, c.name, c.email
                          from told join message m on m.ticket_id = told.id join customer c on c.id = m.customer_id
                         where m.said is not null
                        """);
                ResultSet row = select.uuids(tellers, TicketId::value).query()) {
            while (row.next()) {
                placed.add(read(row));
            }
        }
        return placed;
    }

    private static Placed read(ResultSet row) throws SQLException {
        return new Placed(
                StoryRows.question(row),
                new TicketId(row.getObject("teller", UUID.class)),
                new Customer(
                        row.getObject("customer", UUID.class),
                        row.getObject("person", UUID.class),
                        row.getString("name"),
                        row.getString("email")),
                row.getBoolean("sender_verified"),
                row.getString("external_id"),
                Arrays.asList((String[]) row.getArray("in_reply_to").getArray()),
                row.getString("conversation"),
                ContentHash.of(row.getBytes("content_hash")),
                row.getString("body"));
    }

    /** The tickets that tell of these messages. */
    public static Set<TicketId> tellersOf(Connection connection, Collection<UUID> messages) throws SQLException {
        Set<TicketId> tellers = new HashSet<>();
        try (BulkStatement select = new BulkStatement(connection, """
                        with recursive up(id, into_id) as (
                          select t.id, t.merged_into from unnest(?) as w(id)
                            join message m on m.id = w.id join ticket t on t.id = m.ticket_id
                          union select t.id, t.merged_into from up join ticket t on t.id = up.into_id)
                        select id from up where into_id is null
                        """);
                ResultSet row = select.uuids(messages, id -> id).query()) {
            while (row.next()) {
                tellers.add(new TicketId(row.getObject(1, UUID.class)));
            }
        }
        return tellers;
    }

    /** Of these tickets, those that people had their hands on: what they saw there stays where they saw it. */
    public static List<TicketId> handled(Connection connection, Collection<TicketId> tellers) throws SQLException {
        List<TicketId> handled = new ArrayList<>();
        try (BulkStatement select = new BulkStatement(connection, StoryRows.TOLD + """
                        select told.teller from told cross join lateral
                          (select from message m where m.ticket_id = told.id and m.direction <> 'in' limit 1) written
                        union
                        select told.teller from told cross join lateral
                          (select from activity a where a.ticket_id = told.id and a.actor <> 'system' limit 1) done
                        """);
                ResultSet row = select.uuids(tellers, TicketId::value).query()) {
            while (row.next()) {
                handled.add(new TicketId(row.getObject(1, UUID.class)));
            }
        }
        return handled;
    }
}
