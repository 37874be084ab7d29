package dev.ballast.ticket.store;

import dev.ballast.contract.ticket.TicketId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * "Possible duplicate of": for an agent to decide.
 *
 * @param ticket  the one opened
 * @param other   the one it may belong to
 * @param message that was not sure enough to join
 */
public record Suggestion(TicketId ticket, TicketId other, UUID message, double score, List<String> reasons) {

    public static void insert(Connection connection, Collection<Suggestion> rows, Instant now) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (BulkStatement insert = new BulkStatement(connection, """
                insert into suggestion (ticket_id, other_id, message_id, score, reasons, created_at)
                select ticket_id, other_id, message_id, score, %s, created_at
                  from unnest(?, ?, ?, ?, ?, ?) as r(ticket_id, other_id, message_id, score, reasons, created_at)
                on conflict do nothing
                """.formatted(TextList.split("reasons")))) {
            insert.uuids(rows, r -> r.ticket().value())
                    .uuids(rows, r -> r.other().value())
                    .uuids(rows, Suggestion::message)
                    .doubles(rows, Suggestion::score)
                    .texts(rows, r -> TextList.join(r.reasons()))
                    .times(rows, _ -> now)
                    .execute();
        }
    }

    /** What an agent made of it. */
    public enum Decision {
        ACCEPTED,
        DISMISSED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String PAIR = " (ticket_id, other_id) in ((?, ?), (?, ?)) ";

    /** @return false where nobody suggested it, or somebody decided already */
    public static boolean decide(
            Connection connection, TicketId one, TicketId other, Decision decision, String agent, Instant now)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update suggestion set decision = ?, decided_by = ?, decided_at = ? where decided_at is null and"
                        + PAIR)) {
            update.setString(1, decision.code());
            update.setString(2, agent);
            update.setObject(3, now.atOffset(ZoneOffset.UTC));
            bindPair(update, 4, one, other);
            return update.executeUpdate() > 0;
        }
    }

    /** Takes such a decision back. @return false where it was not decided so */
    public static boolean reconsider(Connection connection, TicketId one, TicketId other, Decision decision)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update suggestion set decision = null, decided_by = null, decided_at = null where decision = ? and"
                        + PAIR)) {
            update.setString(1, decision.code());
            bindPair(update, 2, one, other);
            return update.executeUpdate() > 0;
        }
    }

    /** Whichever of the two was opened later. */
    private static void bindPair(PreparedStatement statement, int first, TicketId one, TicketId other)
            throws SQLException {
        statement.setObject(first, one.value());
        statement.setObject(first + 1, other.value());
        statement.setObject(first + 2, other.value());
        statement.setObject(first + 3, one.value());
    }
}
