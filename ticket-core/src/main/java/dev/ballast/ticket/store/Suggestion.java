package dev.ballast.ticket.store;

import dev.ballast.contract.ticket.TicketId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
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
}
