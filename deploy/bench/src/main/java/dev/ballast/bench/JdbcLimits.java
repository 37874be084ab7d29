package dev.ballast.bench;

import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/**
 * What this database, on this disk, in this minute allows: rows of a message's size written by plain JDBC. The intake is
 * printed beside it, because its absolute rate says more about the machine than about the code.
 */
final class JdbcLimits {

    private static final int BATCH = 500;
    private static final String TEXT = "The lamp of order #1042 arrived broken, please help. ".repeat(8);

    private final String url;
    private final String user;
    private final String password;

    JdbcLimits(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /** One transaction per {@value #BATCH} rows, one statement each: nothing that also decides anything can be faster. */
    double batchInsertsPerSecond(int rows) throws SQLException {
        try (Connection connection = scratch()) {
            connection.setAutoCommit(false);
            long start = System.nanoTime();
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO bench_limit (id, handle, body) SELECT * FROM unnest(?::uuid[], ?::text[], ?::text[])")) {
                for (int done = 0; done < rows; done += BATCH) {
                    insertBatch(connection, insert, done);
                    connection.commit();
                }
            }
            return rows / seconds(start);
        }
    }

    /** What a consumer that commits per message would reach. */
    double singleTransactionsPerSecond(int rows) throws SQLException {
        try (Connection connection = scratch()) {
            long start = System.nanoTime();
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO bench_limit (id, handle, body) VALUES (?, ?, ?)")) {
                for (int i = 0; i < rows; i++) {
                    insert.setObject(1, UUID.randomUUID());
                    insert.setString(2, "customer" + i + "@customer.example");
                    insert.setString(3, TEXT);
                    insert.executeUpdate();
                }
            }
            return rows / seconds(start);
        }
    }

    private static void insertBatch(Connection connection, PreparedStatement insert, int first) throws SQLException {
        UUID[] ids = new UUID[BATCH];
        String[] handles = new String[BATCH];
        String[] bodies = new String[BATCH];
        for (int i = 0; i < BATCH; i++) {
            ids[i] = UUID.randomUUID();
            handles[i] = "customer" + (first + i) + "@customer.example";
            bodies[i] = TEXT;
        }
        Array idArray = connection.createArrayOf("uuid", ids);
        Array handleArray = connection.createArrayOf("text", handles);
        Array bodyArray = connection.createArrayOf("text", bodies);
        insert.setArray(1, idArray);
        insert.setArray(2, handleArray);
        insert.setArray(3, bodyArray);
        insert.executeUpdate();
    }

    private Connection scratch() throws SQLException {
        Connection connection = DriverManager.getConnection(url, user, password);
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS bench_limit");
            statement.execute(
                    "CREATE TABLE bench_limit (id uuid PRIMARY KEY, handle text NOT NULL, body text NOT NULL)");
            statement.execute("CREATE INDEX ON bench_limit (handle)");
        }
        return connection;
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
