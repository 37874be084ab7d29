package dev.ballast.ticket.desk;

import dev.ballast.ticket.desk.TicketFilter.Part;
import dev.ballast.ticket.store.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts for the filter bar. */
@ApplicationScoped
class TicketFacets {

    /** The newest this many are counted: their mix is the same, and counting a million takes seconds. */
    private static final int COUNTED = 10_000;

    /** Fewer where each has to be asked whether it tells of frequent words. */
    private static final int SEARCHED = 2_000;

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
            TicketSearch search = TicketSearch.of(connection, filter);
            Map<Part, Map<String, Long>> counts = counts(connection, filter, search);
            return new Facets(
                    counts.getOrDefault(Part.STATUS, Map.of()),
                    counts.getOrDefault(Part.TYPE, Map.of()),
                    counts.getOrDefault(Part.CHANNEL, Map.of()),
                    counts.getOrDefault(Part.PRODUCT, Map.of()),
                    counts.getOrDefault(Part.RISK, Map.of()),
                    search instanceof TicketSearch.Rare || !exceeds(connection, newest(search)));
        });
    }

    private static int newest(@Nullable TicketSearch search) {
        return search instanceof TicketSearch.Frequent ? SEARCHED : COUNTED;
    }

    /** The tickets are read once and counted five times. */
    private static Map<Part, Map<String, Long>> counts(
            Connection connection, TicketFilter filter, @Nullable TicketSearch search) throws SQLException {
        Map<Part, Map<String, Long>> counts = new EnumMap<>(Part.class);
        Where searched = search == null ? new Where() : search.where();
        String tickets = search instanceof TicketSearch.Rare
                ? "ticket"
                : "(select * from ticket order by last_message_at desc limit " + newest(search) + ")";
        String sql = Stream.of(Part.values())
                .map(part ->
                        """
                        select '%s', g, count(*) from (select %s as g from counted t where %s) each
                         where g is not null group by g
                        """.formatted(part, column(part), filter.without(part).sql()))
                .collect(Collectors.joining(" union all "));
        try (PreparedStatement select = connection.prepareStatement("""
                with counted as materialized (
                  select id, status, type, channels, product, risk, assignee, person_id from %s t where %s)
                %s
                """.formatted(tickets, searched.sql(), sql))) {
            int next = searched.bind(connection, select, 1);
            for (Part part : Part.values()) {
                next = filter.without(part).bind(connection, select, next);
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    counts.computeIfAbsent(Part.valueOf(row.getString(1)), _ -> new HashMap<>())
                            .put(row.getString(2), row.getLong(3));
                }
            }
        }
        return counts;
    }

    private static String column(Part part) {
        return switch (part) {
            case STATUS -> "t.status";
            case TYPE -> "t.type";
            case CHANNEL -> "unnest(t.channels)";
            case PRODUCT -> "t.product";
            case RISK -> "unnest(t.risk)";
        };
    }

    private static boolean exceeds(Connection connection, int tickets) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("select 1 from ticket offset " + tickets + " limit 1");
                ResultSet row = select.executeQuery()) {
            return row.next();
        }
    }
}
