package dev.ballast.analytics;

import dev.ballast.testkit.Backends;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** What may happen to the database of the service under test. */
public final class AnalyticsDatabase {

    public static final String NAME = "analytics_test";

    private AnalyticsDatabase() {}

    /** Refuses connections and ends those there are, until {@link #comeBack()}. */
    public static void goAway() throws SQLException {
        asAdmin("ALTER DATABASE " + NAME + " WITH ALLOW_CONNECTIONS false");
        asAdmin("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + NAME + "'");
    }

    public static void comeBack() throws SQLException {
        asAdmin("ALTER DATABASE " + NAME + " WITH ALLOW_CONNECTIONS true");
    }

    /** An operator's way to have everything counted anew. */
    public static void dropAndCreate() throws SQLException {
        asAdmin("DROP DATABASE " + NAME + " WITH (FORCE)");
        asAdmin("CREATE DATABASE " + NAME);
    }

    private static void asAdmin(String sql) throws SQLException {
        var backends = Backends.shared();
        try (Connection connection = DriverManager.getConnection(
                        backends.jdbcUrl("postgres"), backends.databaseUser(), backends.databasePassword());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
