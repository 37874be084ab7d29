package dev.ballast.ticket.store;

import dev.ballast.contract.ticket.TicketId;
import dev.ballast.ticket.model.Ticket;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Function;

/** Writes tickets, a batch at a time; a change is written only over the version it was made from. */
public final class TicketRows {

    private static final String INSERT =
            "insert into ticket (id, number, customer_id, customer_name, customer_email, " + TicketColumn.NAMES
                    + ") select r.id, r.number, r.customer_id, r.customer_name, r.customer_email, "
                    + TicketColumn.VALUES + " from unnest(?, ?, ?, ?, ?, " + TicketColumn.MARKS
                    + ") as r(id, number, customer_id, customer_name, customer_email, " + TicketColumn.NAMES + ")";

    private static final String UPDATE = "update ticket t set (" + TicketColumn.NAMES + ") = row("
            + TicketColumn.VALUES + ") from unnest(?, ?, " + TicketColumn.MARKS + ") as r(id, stored_version, "
            + TicketColumn.NAMES + ") where t.id = r.id and t.version = r.stored_version";

    private TicketRows() {}

    /** @param storedVersion what {@link #update} has to find */
    public record Change(Ticket ticket, long storedVersion) {}

    /** One ticket for one agent's change; nobody else changes it before this transaction ends. */
    public static Optional<Ticket> lock(Connection connection, TicketId id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select * from ticket where id = ? for update")) {
            select.setObject(1, id.value());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(TicketColumns.read(row)) : Optional.empty();
            }
        }
    }

    public static Deque<Long> nextNumbers(Connection connection, int count) throws SQLException {
        Deque<Long> numbers = new ArrayDeque<>(count);
        try (PreparedStatement next =
                connection.prepareStatement("select nextval('ticket_number') from generate_series(1, ?)")) {
            next.setInt(1, count);
            try (ResultSet row = next.executeQuery()) {
                while (row.next()) {
                    numbers.add(row.getLong(1));
                }
            }
        }
        return numbers;
    }

    public static void insert(Connection connection, Collection<Ticket> tickets) throws SQLException {
        if (tickets.isEmpty()) {
            return;
        }
        try (BulkStatement insert = new BulkStatement(connection, INSERT)) {
            insert.uuids(tickets, t -> t.id().value())
                    .longs(tickets, Ticket::number)
                    .uuids(tickets, t -> t.customer().id())
                    .texts(tickets, t -> t.customer().name())
                    .texts(tickets, t -> t.customer().email());
            bind(insert, tickets, t -> t).execute();
        }
    }

    /** @return how many were still at their stored version; fewer than given means that somebody else was faster */
    public static int update(Connection connection, Collection<Change> changes) throws SQLException {
        if (changes.isEmpty()) {
            return 0;
        }
        try (BulkStatement update = new BulkStatement(connection, UPDATE)) {
            update.uuids(changes, c -> c.ticket().id().value()).longs(changes, Change::storedVersion);
            return bind(update, changes, Change::ticket).execute();
        }
    }

    private static <T> BulkStatement bind(BulkStatement statement, Collection<T> rows, Function<T, Ticket> ticket)
            throws SQLException {
        for (TicketColumn column : TicketColumn.ALL) {
            statement.column(column.arrayType(), rows, row -> column.value().apply(ticket.apply(row)));
        }
        return statement;
    }
}
