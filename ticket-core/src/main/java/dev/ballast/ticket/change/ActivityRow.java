package dev.ballast.ticket.change;

import dev.ballast.contract.ticket.TicketId;
import dev.ballast.ticket.store.BulkStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of the activity view. @param regrouping that it is part of, for whoever wants it undone */
record ActivityRow(
        TicketId ticket,
        Instant at,
        String kind,
        String actor,
        @Nullable String detail,
        @Nullable UUID regrouping) {

    static void insert(Connection connection, List<ActivityRow> rows) throws SQLException {
        try (BulkStatement insert = new BulkStatement(connection, """
                insert into activity (id, ticket_id, at, kind, actor, detail, regrouping_id)
                select * from unnest(?, ?, ?, ?, ?, ?, ?)
                """)) {
            insert.uuids(rows, _ -> UUID.randomUUID())
                    .uuids(rows, row -> row.ticket().value())
                    .times(rows, ActivityRow::at)
                    .texts(rows, ActivityRow::kind)
                    .texts(rows, ActivityRow::actor)
                    .texts(rows, ActivityRow::detail)
                    .uuids(rows, ActivityRow::regrouping)
                    .execute();
        }
    }
}
