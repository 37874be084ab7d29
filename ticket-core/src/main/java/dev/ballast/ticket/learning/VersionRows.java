package dev.ballast.ticket.learning;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The line of model versions. */
final class VersionRows {

    /** What is taught at the same moment waits for its turn, so that numbers have no gaps and no twins. */
    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('ballast model_version'))";

    private VersionRows() {}

    enum Reason {
        CORRECTION,
        TYPES,
        BACK;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * @param detail      the type corrected to, the code of a type, the version gone back to
     * @param corrections how many it learned from
     */
    record Version(
            int number,
            Instant at,
            String agent,
            String reason,
            @Nullable String detail,
            int corrections) {}

    /** @return the number of the version that this transaction makes */
    static int next(Connection connection, String agent, Reason reason, String detail, Instant now)
            throws SQLException {
        try (Statement lock = connection.createStatement()) {
            lock.execute(LOCK);
        }
        int number = newest(connection) + 1;
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into model_version (number, at, agent, reason, detail) values (?, ?, ?, ?, ?)")) {
            insert.setInt(1, number);
            insert.setObject(2, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
            insert.setString(3, agent);
            insert.setString(4, reason.code());
            insert.setString(5, detail);
            insert.executeUpdate();
        }
        return number;
    }

    /** 0 where nothing was taught yet. */
    static int newest(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("select coalesce(max(number), 0) from model_version");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    /** Newest first. */
    static List<Version> list(Connection connection, int limit) throws SQLException {
        List<Version> versions = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select v.number, v.at, v.agent, v.reason, v.detail,
                       (select count(*) from correction c where c.added_in <= v.number
                           and (c.withdrawn_in is null or c.withdrawn_in > v.number))
                  from model_version v order by v.number desc limit ?
                """)) {
            select.setInt(1, limit);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    versions.add(new Version(
                            row.getInt(1),
                            row.getObject(2, OffsetDateTime.class).toInstant(),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getInt(6)));
                }
            }
        }
        return versions;
    }

    /**
     * Makes what was taught at an earlier version the content of this new one.
     *
     * @param to 0 for the shipped model
     */
    static void restore(Connection connection, int to, int number) throws SQLException {
        for (String table : List.of("correction", "own_type")) {
            String columns =
                    table.equals("correction") ? "ticket_id, message_id, was, type, agent, at" : "code, definition";
            execute(
                    connection,
                    "update " + table + " set withdrawn_in = ? where withdrawn_in is null and added_in > ?",
                    number,
                    to);
            execute(
                    connection,
                    "insert into " + table + " (" + columns + ", added_in) select " + columns + ", ? from " + table
                            + " where added_in <= ? and withdrawn_in > ? and withdrawn_in < ?",
                    number,
                    to,
                    to,
                    number);
        }
    }

    private static void execute(Connection connection, String sql, int... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setInt(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
