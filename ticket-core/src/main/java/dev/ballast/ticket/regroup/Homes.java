package dev.ballast.ticket.regroup;

import dev.ballast.contract.ticket.TicketId;
import dev.ballast.ticket.model.Customer;
import dev.ballast.ticket.store.BulkStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The ticket that each message belongs to. */
final class Homes {

    private final Connection connection;

    Homes(Connection connection) {
        this.connection = connection;
    }

    Map<UUID, TicketId> of(Collection<UUID> messages) throws SQLException {
        Map<UUID, TicketId> homes = new LinkedHashMap<>();
        try (BulkStatement select = new BulkStatement(connection, """
                        select m.id, m.ticket_id from unnest(?) as w(id) join message m on m.id = w.id
                         where m.ticket_id is not null order by m.id
                        """);
                ResultSet row = select.uuids(messages, id -> id).query()) {
            while (row.next()) {
                homes.put(row.getObject(1, UUID.class), new TicketId(row.getObject(2, UUID.class)));
            }
        }
        return homes;
    }

    void put(Map<UUID, TicketId> homes) throws SQLException {
        try (BulkStatement update = new BulkStatement(connection, """
                update message m set ticket_id = r.ticket_id from unnest(?, ?) as r(id, ticket_id) where m.id = r.id
                """)) {
            update.uuids(homes.entrySet(), Map.Entry::getKey)
                    .uuids(homes.entrySet(), home -> home.getValue().value())
                    .execute();
        }
    }

    /** Messages of this ticket that nobody brought there. */
    List<UUID> arrivedAt(TicketId ticket) throws SQLException {
        List<UUID> arrived = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select m.id from message m where m.ticket_id = ? and not exists (
                  select 1 from regrouping_message r join regrouping g on g.id = r.regrouping_id
                   where r.message_id = m.id and g.undone_at is null)
                """)) {
            select.setObject(1, ticket.value());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    arrived.add(row.getObject(1, UUID.class));
                }
            }
        }
        return arrived;
    }

    /** Who wrote the first of these. */
    Customer writer(Collection<UUID> messages) throws SQLException {
        try (BulkStatement select = new BulkStatement(connection, """
                        select c.id, coalesce(c.person_id, c.id), coalesce(c.name, m.sender_name), c.email
                          from unnest(?) as w(id) join message m on m.id = w.id join customer c on c.id = m.customer_id
                         where m.said is not null order by m.sent_at, m.id limit 1
                        """);
                ResultSet row = select.uuids(messages, id -> id).query()) {
            if (!row.next()) {
                throw new Refusal(
                        "A ticket of its own needs a customer's message; answers and notes alone tell nothing.");
            }
            return new Customer(
                    row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3), row.getString(4));
        }
    }
}
