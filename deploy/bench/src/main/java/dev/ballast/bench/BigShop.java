package dev.ballast.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Fills the desk's own database with tickets by statements over sets, as no small shop ever will. */
final class BigShop implements AutoCloseable {

    private final Connection connection;
    private int filled;

    BigShop(Shop shop) throws SQLException {
        connection = DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + shop.ballast().databasePort() + "/ballast", "postgres", "postgres");
    }

    Connection connection() {
        return connection;
    }

    /** Returns when there are that many. */
    void fillUpTo(int tickets) throws SQLException, IOException {
        // In parts, so that no transaction holds the outbox back for long: the relay waits for the oldest one running.
        for (int from = filled + 1; from <= tickets; from += PART) {
            int to = Math.min(tickets, from + PART - 1);
            for (String sql : script().split("--;")) {
                if (!sql.isBlank() && (!sql.contains("vacuum") || to == tickets)) {
                    execute(sql.replace(":from", Integer.toString(from)).replace(":to", Integer.toString(to)));
                }
            }
        }
        filled = tickets;
    }

    private static final int PART = 50_000;

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String script() throws IOException {
        try (InputStream sql = BigShop.class.getResourceAsStream("fill-tickets.sql")) {
            if (sql == null) {
                throw new IOException("fill-tickets.sql is missing");
            }
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
