package dev.ballast.ticket.store;

import dev.ballast.contract.ticket.TicketId;
import dev.ballast.ticket.extract.OrderKey;
import dev.ballast.ticket.model.Ticket;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.stream.Stream;

/**
 * Makes a ticket findable by what it names.
 *
 * @param key see {@link #order} and {@link #tracking}
 */
public record TicketKey(String key, TicketId ticket) {

    public static String order(OrderKey order) {
        return "o/" + order.value();
    }

    public static String tracking(String number) {
        return "t/" + number;
    }

    public static Stream<TicketKey> of(Ticket ticket) {
        return Stream.concat(
                        ticket.about().orders().stream().map(TicketKey::order),
                        ticket.about().trackings().stream().map(TicketKey::tracking))
                .map(key -> new TicketKey(key, ticket.id()));
    }

    public static void insert(Connection connection, Collection<TicketKey> keys) throws SQLException {
        if (keys.isEmpty()) {
            return;
        }
        try (BulkStatement insert = new BulkStatement(
                connection,
                "insert into ticket_key (key, ticket_id) select * from unnest(?, ?) on conflict do nothing")) {
            insert.texts(keys, TicketKey::key)
                    .uuids(keys, key -> key.ticket().value())
                    .execute();
        }
    }
}
