package dev.ballast.analytics.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** Where each partition continues. Its rows are also the lock that keeps two owners of a partition apart. */
final class OffsetTable {

    static final long NOTHING_READ = -1;

    private static final String LOCK = """
            SELECT partition, next_offset FROM consumed_offset
            WHERE topic = ? AND partition = ANY(?) ORDER BY partition FOR UPDATE""";

    private static final String CREATE = """
            INSERT INTO consumed_offset (topic, partition, next_offset)
            SELECT ?, p, -1 FROM unnest(?::int[]) AS p ON CONFLICT DO NOTHING""";

    private static final String ADVANCE = """
            UPDATE consumed_offset o SET next_offset = n.next_offset
            FROM unnest(?::int[], ?::bigint[]) AS n(partition, next_offset)
            WHERE o.topic = ? AND o.partition = n.partition""";

    private OffsetTable() {}

    static void create(Connection connection, String topic, Collection<Integer> partitions) throws SQLException {
        try (var statement = connection.prepareStatement(CREATE)) {
            bind(connection, statement, topic, partitions);
            statement.executeUpdate();
        }
    }

    /** Partitions whose row is missing are missing in the answer. */
    static Map<Integer, Long> lock(Connection connection, String topic, Collection<Integer> partitions)
            throws SQLException {
        Map<Integer, Long> offsets = new TreeMap<>();
        try (var statement = connection.prepareStatement(LOCK)) {
            bind(connection, statement, topic, partitions);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    offsets.put(row.getInt(1), row.getLong(2));
                }
            }
        }
        return offsets;
    }

    static void advance(Connection connection, String topic, Map<Integer, Long> next) throws SQLException {
        try (var statement = connection.prepareStatement(ADVANCE)) {
            statement.setArray(1, connection.createArrayOf("int", next.keySet().toArray()));
            statement.setArray(
                    2, connection.createArrayOf("bigint", next.values().toArray()));
            statement.setString(3, topic);
            statement.executeUpdate();
        }
    }

    private static void bind(
            Connection connection, PreparedStatement statement, String topic, Collection<Integer> partitions)
            throws SQLException {
        statement.setString(1, topic);
        statement.setArray(2, connection.createArrayOf("int", partitions.toArray()));
    }
}
