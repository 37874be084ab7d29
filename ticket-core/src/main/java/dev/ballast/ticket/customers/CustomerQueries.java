package dev.ballast.ticket.customers;

import dev.ballast.ticket.customers.CustomerView.Contact;
import dev.ballast.ticket.customers.CustomerView.Hint;
import dev.ballast.ticket.customers.CustomerView.LinkView;
import dev.ballast.ticket.customers.CustomerView.OrderLine;
import dev.ballast.ticket.customers.CustomerView.TicketLine;
import dev.ballast.ticket.customers.CustomerView.Way;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Reads a person's page. */
final class CustomerQueries {

    /** {@code who}: the customers that are the person of customer {@code ?}. */
    private static final String WHO = """
            with person(id) as (select coalesce(person_id, id) from customer where id = ?),
                 who(id) as (select c.id from customer c, person p where c.id = p.id or c.person_id = p.id)
            """;

    private final Connection connection;
    private final UUID customer;

    CustomerQueries(Connection connection, UUID customer) {
        this.connection = connection;
        this.customer = customer;
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    Optional<CustomerView> view() throws SQLException {
        List<Way> ways = ways();
        if (ways.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new CustomerView(
                ways.getFirst().id(),
                ways.stream()
                        .map(Way::name)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                ways.stream()
                        .map(Way::email)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                ways,
                links(),
                hints(),
                tickets(),
                orders()));
    }

    private List<Way> ways() throws SQLException {
        List<Way> ways = new ArrayList<>();
        for (Way way : rows(
                WHO
                        + "select c.id, c.name, c.email, c.created_at from who join customer c on c.id = who.id order by c.id",
                row -> new Way(
                        row.getObject(1, UUID.class), row.getString(2), row.getString(3), at(row, 4), List.of()))) {
            ways.add(new Way(way.id(), way.name(), way.email(), way.since(), contacts(way.id())));
        }
        return ways;
    }

    private List<Contact> contacts(UUID way) throws SQLException {
        return new CustomerQueries(connection, way)
                .rows(
                        "select kind, value, trust = 'verified', reason from customer_identity where customer_id = ?"
                                + " order by created_at, value",
                        row -> new Contact(row.getString(1), row.getString(2), row.getBoolean(3), row.getString(4)));
    }

    private List<LinkView> links() throws SQLException {
        return rows(
                WHO + """
                        select l.one, l.other, l.reason, l.actor, l.made_at, l.undone_by, l.undone_at
                          from customer_link l
                         where l.one in (select id from who) or l.other in (select id from who) order by l.made_at
                        """,
                row -> new LinkView(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getString(4),
                        at(row, 5),
                        row.getString(6),
                        row.getObject(7) == null ? null : at(row, 7)));
    }

    /** The same address vouched for and merely claimed, and whoever else's tickets name this person's orders. */
    private List<Hint> hints() throws SQLException {
        return rows(WHO + """
                        select c.id, c.name, min(found.reason) from (
                          select i.customer_id as id, 'claimed ' || i.kind as reason
                            from who join customer_identity mine on mine.customer_id = who.id
                            join customer_identity i on i.value = mine.value and i.kind = mine.kind and i.trust <> mine.trust
                          union all
                          select t.customer_id, 'names-order ' || coalesce(mine.order_number, named.key)
                            from who join ticket mine on mine.person_id = (select id from person)
                            cross join lateral unnest(mine.order_keys) as named(key)
                            join ticket_key on ticket_key.key = 'o/' || named.key
                            join ticket t on t.id = ticket_key.ticket_id
                        ) found join customer c on c.id = found.id
                         where c.id not in (select id from who) group by c.id, c.name order by c.id limit 10
                        """, row -> new Hint(row.getObject(1, UUID.class), row.getString(2), row.getString(3)));
    }

    private List<TicketLine> tickets() throws SQLException {
        return rows(
                WHO + """
                        select t.id, t.number, t.subject, t.status, t.type, t.opened_at, t.last_message_at
                          from person join ticket t on t.person_id = person.id
                         where t.status <> 'merged' order by t.last_message_at desc limit 100
                        """,
                row -> new TicketLine(
                        row.getObject(1, UUID.class),
                        row.getLong(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        at(row, 6),
                        at(row, 7)));
    }

    /** Those placed with a contact that is vouched for; what somebody merely claims shows nobody's orders. */
    private List<OrderLine> orders() throws SQLException {
        return rows(
                WHO + """
                        select o.number, o.total, o.currency, o.updated_at from (
                          select o.id from who join customer_identity i on i.customer_id = who.id and i.trust = 'verified'
                            join shop_order o on i.kind = 'email' and o.email = i.value
                          union
                          select o.id from who join customer_identity i on i.customer_id = who.id and i.trust = 'verified'
                            join shop_order o on i.kind = 'phone' and o.phone_key = i.value
                        ) mine join shop_order o on o.id = mine.id order by o.updated_at desc limit 100
                        """, row -> new OrderLine(row.getString(1), row.getBigDecimal(2), row.getString(3), at(row, 4)));
    }

    private <T> List<T> rows(String sql, Reader<T> reader) throws SQLException {
        List<T> rows = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, customer);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(reader.read(row));
                }
            }
        }
        return rows;
    }

    private static Instant at(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
