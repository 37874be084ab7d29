package dev.ballast.ticket.desk;

import dev.ballast.ticket.desk.TicketFilter.Part;
import dev.ballast.ticket.store.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** Counts for the filter bar. */
@ApplicationScoped
class TicketFacets {

    /** The newest this many are counted: their mix is the same, and counting a million takes seconds. */
    private static final int COUNTED = 20_000;

    private final Transactions transactions;

    TicketFacets(Transactions transactions) {
        this.transactions = transactions;
    }

    /** @param complete false where only the newest tickets were counted */
    record Facets(
            Map<String, Long> status,
            Map<String, Long> type,
            Map<String, Long> channel,
            Map<String, Long> product,
            Map<String, Long> risk,
            boolean complete) {}

    /** Of the tickets that the other filters leave: a filter's own choice does not hide its alternatives. */
    Facets of(TicketFilter filter) throws SQLException {
        return transactions.commit(connection -> {
            Where search = filter.q == null || filter.q.isBlank()
                    ? new Where()
                    : TicketSearch.condition(connection, filter.q.strip());
            return new Facets(
                    counts(connection, "t.status", filter.without(Part.STATUS).with(search)),
                    counts(connection, "t.type", filter.without(Part.TYPE).with(search)),
                    counts(
                            connection,
                            "unnest(t.channels)",
                            filter.without(Part.CHANNEL).with(search)),
                    counts(connection, "t.product", filter.without(Part.PRODUCT).with(search)),
                    counts(
                            connection,
                            "unnest(t.risk)",
                            filter.without(Part.RISK).with(search)),
                    isComplete(connection));
        });
    }

    private static Map<String, Long> counts(Connection connection, String group, Where where) throws SQLException {
        Map<String, Long> counts = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select g, count(*) from (
                  select %s as g from (select * from ticket order by last_message_at desc limit %d) t where %s) counted
                 where g is not null group by g
                """.formatted(group, COUNTED, where.sql()))) {
            where.bind(connection, select, 1);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    counts.put(row.getString(1), row.getLong(2));
                }
            }
        }
        return counts;
    }

    private static boolean isComplete(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("select 1 from ticket offset " + COUNTED + " limit 1");
                ResultSet row = select.executeQuery()) {
            return !row.next();
        }
    }
}
