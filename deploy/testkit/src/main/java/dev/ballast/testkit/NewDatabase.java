package dev.ballast.testkit;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;

/** Creates a database on a server that may already have it. */
final class NewDatabase {

    private static final String DUPLICATE_DATABASE = "42P04";

    private NewDatabase() {}

    static void create(String serverUrl, String name) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(serverUrl, Provider.DATABASE_USER, Provider.DATABASE_PASSWORD);
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (PSQLException e) {
            if (!DUPLICATE_DATABASE.equals(e.getSQLState())
                    && !PSQLState.UNIQUE_VIOLATION.getState().equals(e.getSQLState())) {
                throw e;
            }
        }
    }
}
