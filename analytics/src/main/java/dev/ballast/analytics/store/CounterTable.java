package dev.ballast.analytics.store;

import dev.ballast.analytics.fold.CounterKey;
import dev.ballast.analytics.fold.Counts;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.SortedMap;

/** Volume per day, type, product and opening channel. */
final class CounterTable {

    private static final String ADD = """
            INSERT INTO volume_counter AS c (day, type, product, channel, tickets, messages)
            SELECT * FROM unnest(?::date[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::bigint[])
            ON CONFLICT (day, type, product, channel)
            DO UPDATE SET tickets = c.tickets + excluded.tickets, messages = c.messages + excluded.messages""";

    private CounterTable() {}

    /** @param deltas sorted, because rows are locked in the order given */
    static void add(Connection connection, SortedMap<CounterKey, Counts> deltas) throws SQLException {
        if (deltas.isEmpty()) {
            return;
        }
        var keys = deltas.keySet();
        var counts = deltas.values();
        try (var statement = connection.prepareStatement(ADD)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "date", keys.stream().map(CounterKey::day).toArray()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "text", keys.stream().map(CounterKey::type).toArray()));
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "text", keys.stream().map(CounterKey::product).toArray()));
            statement.setArray(
                    4,
                    connection.createArrayOf(
                            "text", keys.stream().map(CounterKey::channel).toArray()));
            statement.setArray(
                    5,
                    connection.createArrayOf(
                            "bigint", counts.stream().map(Counts::tickets).toArray()));
            statement.setArray(
                    6,
                    connection.createArrayOf(
                            "bigint", counts.stream().map(Counts::messages).toArray()));
            statement.executeUpdate();
        }
    }
}
