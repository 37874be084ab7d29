package dev.ballast.ticket.store;

import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.util.Set;

/** Tells a fault that passes from one that the data itself causes. */
public final class Faults {

    /**
     * SQLSTATE classes that say something about the data: cardinality, data exception, constraint, program limit.
     * Whatever is not listed passes: burying good messages because a disk was full would be the worse mistake.
     */
    private static final Set<String> ABOUT_THE_DATA = Set.of("21", "22", "23", "54");

    private Faults() {}

    /** Somebody else changed a row first; the next attempt sees it. */
    public static final class Overtaken extends SQLTransactionRollbackException {
        private static final long serialVersionUID = 1L;

        public Overtaken(String reason) {
            super(reason, "40001");
        }
    }

    public static boolean isAboutTheData(Exception e) {
        return !(e instanceof SQLException sql)
                || (sql.getSQLState() != null
                        && sql.getSQLState().length() == 5
                        && ABOUT_THE_DATA.contains(sql.getSQLState().substring(0, 2)));
    }

    /** Another transaction came first or waited crosswise; this one was undone and may be tried again at once. */
    public static boolean isOvertaken(SQLException e) {
        return e.getSQLState() != null && e.getSQLState().startsWith("40");
    }

    /** PostgreSQL's table of locks is full (out of shared memory): half as many may fit. */
    public static boolean isTooMuchAtOnce(Exception e) {
        return e instanceof SQLException sql && "53200".equals(sql.getSQLState());
    }
}
