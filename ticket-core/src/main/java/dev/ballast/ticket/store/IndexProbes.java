package dev.ballast.ticket.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Every lookup of intake is a handful of index probes per message. The planner cannot know: it plans a prepared statement
 * while the tables are empty, chooses to read them whole, and keeps the plan while they grow. A backlog taken into an
 * empty database fell to 300 messages a second that way. Planning anew each time costs half a millisecond a statement.
 */
public final class IndexProbes {

    private IndexProbes() {}

    /** For the current transaction. */
    public static void only(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "set local plan_cache_mode = force_custom_plan; set local enable_seqscan = off; set local enable_hashjoin = off;"
                            + " set local enable_mergejoin = off");
        }
    }
}
