package dev.ballast.ticket.desk;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the list, and what the live stream sends. @param waitingSince while the customer waits for an answer */
public record TicketItem(
        UUID id,
        long number,
        String subject,
        String status,
        String type,
        double typeConfidence,
        List<String> risk,
        @Nullable String product,
        @Nullable String orderNumber,
        List<String> channels,
        CustomerRef customer,
        int messageCount,
        Instant openedAt,
        Instant lastMessageAt,
        @Nullable Instant dueAt,
        @Nullable Instant waitingSince,
        @Nullable BigDecimal valueAtRisk,
        @Nullable String valueCurrency,
        @Nullable String tier,
        @Nullable String language,
        String snippet,
        @Nullable String assignee,
        int priority,
        boolean angry,
        long version) {

    /** @param id of the person */
    public record CustomerRef(
            UUID id, @Nullable String name, @Nullable String email) {}

    /** Of table {@code ticket t}. */
    static final String COLUMNS = "t.id, t.number, t.subject, t.status, t.type, t.type_confidence, t.risk, t.product,"
            + " t.order_number, t.channels, t.person_id, t.customer_name, t.customer_email, t.messages_in,"
            + " t.messages_out, t.opened_at, t.last_message_at, t.due_at, t.value_at_risk, t.value_currency, t.tier,"
            + " t.language, t.snippet, t.assignee, t.priority, t.angry, t.waiting_since, t.version";

    static TicketItem read(ResultSet row) throws SQLException {
        String status = row.getString("status");
        return new TicketItem(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                row.getString("subject"),
                status,
                row.getString("type"),
                row.getDouble("type_confidence"),
                list(row, "risk"),
                row.getString("product"),
                row.getString("order_number"),
                list(row, "channels"),
                new CustomerRef(
                        row.getObject("person_id", UUID.class),
                        row.getString("customer_name"),
                        row.getString("customer_email")),
                row.getInt("messages_in") + row.getInt("messages_out"),
                required(row, "opened_at"),
                required(row, "last_message_at"),
                instant(row, "due_at"),
                status.equals("open") ? instant(row, "waiting_since") : null,
                row.getBigDecimal("value_at_risk"),
                row.getString("value_currency"),
                row.getString("tier"),
                row.getString("language"),
                row.getString("snippet"),
                row.getString("assignee"),
                row.getInt("priority"),
                row.getBoolean("angry"),
                row.getLong("version"));
    }

    private static List<String> list(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private static Instant required(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(instant(row, column), column);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
