package dev.ballast.ticket.store;

import dev.ballast.contract.ticket.TicketId;
import dev.ballast.ticket.extract.OrderKey;
import dev.ballast.ticket.model.About;
import dev.ballast.ticket.model.Ticket;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
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
        return of(ticket.about()).map(key -> new TicketKey(key, ticket.id()));
    }

    /** What a message or a ticket names. */
    public static Stream<String> of(About about) {
        return Stream.concat(
                about.orders().stream().map(TicketKey::order),
                about.trackings().stream().map(TicketKey::tracking));
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

    /** What the ticket no longer names it is no longer found by. */
    public static void replace(Connection connection, Ticket before, Ticket after) throws SQLException {
        Set<TicketKey> gone = of(before).collect(Collectors.toSet());
        Set<TicketKey> come = of(after).collect(Collectors.toSet());
        come.removeAll(gone);
        of(after).forEach(gone::remove);
        insert(connection, come);
        if (!gone.isEmpty()) {
            try (BulkStatement delete = new BulkStatement(
                    connection,
                    "delete from ticket_key k using unnest(?, ?) as r(key, ticket_id)"
                            + " where k.key = r.key and k.ticket_id = r.ticket_id")) {
                delete.texts(gone, TicketKey::key)
                        .uuids(gone, key -> key.ticket().value())
                        .execute();
            }
        }
    }
}
