package dev.ballast.analytics.store;

import java.sql.SQLException;

/** Why the store did not take a batch. Checked, because what to do next differs. */
public abstract sealed class StoreFailure extends Exception {

    private StoreFailure(String message, Throwable cause) {
        super(message, cause);
    }

    /** The database is away, restarting, read-only, or lost its tables: wait and try again; nothing is wrong with the data. */
    public static final class NotNow extends StoreFailure {
        NotNow(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** PostgreSQL refuses a value of this batch, and always will. */
    public static final class DataRefused extends StoreFailure {
        DataRefused(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * SQLSTATE classes 22 (data exception: a NUL in a text, a number out of range), 23 (constraint) and 54 (an index
     * entry too large) speak of the data. Everything else, unknown states included, is taken for a passing fault:
     * waiting is visible as lag, a dead letter too many is a ticket that is not counted.
     */
    static StoreFailure of(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        boolean aboutData = state.startsWith("22") || state.startsWith("23") || state.startsWith("54");
        return aboutData
                ? new DataRefused("PostgreSQL refuses the data, SQLSTATE " + state, e)
                : new NotNow("database: " + firstLine(e), e);
    }

    /** The rest is where in the statement, of use to nobody who waits for a database. */
    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
