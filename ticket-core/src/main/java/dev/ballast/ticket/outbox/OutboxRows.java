package dev.ballast.ticket.outbox;

import dev.ballast.ticket.store.BulkStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The table {@code outbox} as its relay sees it. */
final class OutboxRows {

    /** Any number, as long as no other lock of this database has it. */
    private static final long LEADER_LOCK = 0x62616c6c617374L;

    private OutboxRows() {}

    record Row(long seq, UUID id, String type, String key, byte[] payload, Instant at) {}

    /** Held until {@link #resign} or the end of the connection. */
    static boolean tryLead(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_try_advisory_lock(" + LEADER_LOCK + ")")) {
            return row.next() && row.getBoolean(1);
        }
    }

    static void resign(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_unlock(" + LEADER_LOCK + ")");
        }
    }

    /**
     * The oldest rows that no open transaction can still come before. A sequence gives its numbers at insert, not at
     * commit: without the snapshot's lower edge a transaction that commits late would be passed over by its younger
     * neighbours, and readers would see a ticket's later version first.
     */
    static List<Row> committed(Connection connection, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select seq, id, type, aggregateid, payload, "timestamp" from outbox
                 where xid < pg_snapshot_xmin(pg_current_snapshot())
                 order by seq limit ?
                """)) {
            select.setInt(1, limit);
            try (ResultSet row = select.executeQuery()) {
                List<Row> rows = new ArrayList<>();
                while (row.next()) {
                    rows.add(new Row(
                            row.getLong(1),
                            row.getObject(2, UUID.class),
                            row.getString(3),
                            row.getString(4),
                            row.getBytes(5),
                            row.getObject(6, OffsetDateTime.class).toInstant()));
                }
                return rows;
            }
        }
    }

    static void delete(Connection connection, List<Row> rows) throws SQLException {
        try (BulkStatement delete = new BulkStatement(
                connection, "delete from outbox o using unnest(?) as sent(seq) where o.seq = sent.seq")) {
            delete.longs(rows, Row::seq).execute();
        }
    }
}
