package dev.ballast.analytics.store;

import dev.ballast.analytics.fold.Contribution;
import dev.ballast.contract.ticket.TicketChanged;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The columns of {@code ticket_snapshot} and where each comes from; one array per column makes one statement per batch. */
final class SnapshotColumns {

    private record Column(String name, String sqlType, Function<Row, @Nullable Object> value) {}

    private record Row(TicketChanged ticket, Contribution contribution) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("ticket", "uuid", row -> row.ticket().ticket().value()),
            new Column("version", "bigint", row -> row.ticket().version()),
            new Column("number", "bigint", row -> row.ticket().number()),
            new Column("opened_day", "date", row -> row.contribution().key().day()),
            new Column("type", "text", row -> row.contribution().key().type()),
            new Column("product", "text", row -> row.contribution().key().product()),
            new Column("channel", "text", row -> row.contribution().key().channel()),
            new Column("counted", "boolean", row -> row.ticket().mergedInto() == null),
            new Column("status", "text", row -> row.ticket().status()),
            new Column("order_number", "text", row -> row.ticket().orderNumber()),
            new Column("customer", "uuid", row -> row.ticket().customer()),
            new Column("language", "text", row -> row.ticket().language()),
            new Column("country", "text", row -> row.ticket().country()),
            new Column("risk", "text", row -> String.join(" ", row.ticket().risk())),
            new Column("tier", "text", row -> row.ticket().tier()),
            new Column("payout", "numeric", row -> row.ticket().payout()),
            new Column("payout_currency", "text", row -> row.ticket().payoutCurrency()),
            new Column("resolution", "text", row -> row.ticket().resolution()),
            new Column("messages_in", "int", row -> row.ticket().messagesIn()),
            new Column("messages_out", "int", row -> row.ticket().messagesOut()),
            new Column("effort_seconds", "bigint", row -> row.ticket().effortSeconds()),
            new Column("opened_at", "timestamptz", row -> text(row.ticket().openedAt())),
            new Column(
                    "first_response_at", "timestamptz", row -> text(row.ticket().firstResponseAt())),
            new Column("resolved_at", "timestamptz", row -> text(row.ticket().resolvedAt())),
            new Column("changed_at", "timestamptz", row -> text(row.ticket().changedAt())));

    private static final String UPSERT = COLUMNS.stream()
                    .map(Column::name)
                    .collect(Collectors.joining(", ", "INSERT INTO ticket_snapshot (", ") SELECT * FROM unnest("))
            + COLUMNS.stream().map(column -> "?::" + column.sqlType() + "[]").collect(Collectors.joining(", "))
            + COLUMNS.stream()
                    .skip(1)
                    .map(column -> column.name() + " = excluded." + column.name())
                    .collect(Collectors.joining(", ", ") ON CONFLICT (ticket) DO UPDATE SET ", ""));

    private SnapshotColumns() {}

    static void upsert(Connection connection, List<TicketChanged> tickets, ZoneId zone) throws SQLException {
        List<Row> rows = tickets.stream()
                .map(ticket -> new Row(ticket, Contribution.of(ticket, zone)))
                .toList();
        try (var statement = connection.prepareStatement(UPSERT)) {
            for (int i = 0; i < COLUMNS.size(); i++) {
                Column column = COLUMNS.get(i);
                Object[] values = rows.stream().map(column.value()).toArray();
                statement.setArray(i + 1, connection.createArrayOf(column.sqlType(), values));
            }
            statement.executeUpdate();
        }
    }

    /** The driver cannot put an Instant into an array; PostgreSQL reads ISO 8601. */
    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
