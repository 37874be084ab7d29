package dev.ballast.ticket.desk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Rows of a list in its order. */
final class TicketRows {

    private static final Pattern ESTIMATED = Pattern.compile("rows=(\\d+)");

    private final Connection connection;
    private final TicketOrder order;
    private final Where filter;
    private final @Nullable TicketSearch search;

    /** @param filter without what the search asks for */
    TicketRows(Connection connection, TicketOrder order, Where filter, @Nullable TicketSearch search) {
        this.connection = connection;
        this.order = order;
        this.filter = filter;
        this.search = search;
    }

    record Row(TicketItem item, TicketOrder.Cursor cursor) {}

    /** The first of those that have the order's key. */
    List<Row> keyed(TicketOrder.@Nullable Cursor after, int limit) throws SQLException {
        return read(filter.with(order.after(after)), order.orderBy(), "sort_key", limit);
    }

    /** The first of those that have none. */
    List<Row> unkeyed(TicketOrder.@Nullable Cursor after, int limit) throws SQLException {
        return read(filter.with(order.missingAfter(after)), " order by t.id", null, limit);
    }

    private List<Row> read(Where where, String orderBy, @Nullable String key, int limit) throws SQLException {
        return switch (search) {
            case null -> select(where, "ticket t where " + where.sql() + orderBy, key, limit);
            case TicketSearch.Rare rare -> {
                Where both = where.with(rare.where());
                yield select(both, "ticket t where " + both.sql() + orderBy, key, limit);
            }
            case TicketSearch.Frequent frequent -> frequent(frequent, where, orderBy, key, limit);
        };
    }

    /** The beginning of the list is walked along: what fills the page there is the page. */
    private List<Row> frequent(
            TicketSearch.Frequent search, Where where, String orderBy, @Nullable String key, int limit)
            throws SQLException {
        int walk = search.walk(limit, estimate(filter), estimate(new Where()));
        if (walk > 0) {
            // Nothing sorts the rows again: with an order of its own the outer query would have all of the inner one
            // first.
            List<Row> met = select(
                    where.with(search.where()),
                    "(select * from ticket t where " + where.sql() + orderBy + " limit " + walk + ") t where "
                            + search.where().sql(),
                    key,
                    limit);
            if (met.size() == limit || !exceeds(where, walk)) {
                return met;
            }
        }
        Where all = where.with(search.lookedUp());
        return select(all, "ticket t where " + all.sql() + orderBy, key, limit);
    }

    /** How many tickets that are, by the planner's statistics. */
    private double estimate(Where where) throws SQLException {
        try (PreparedStatement explain =
                connection.prepareStatement("explain select 1 from ticket t where " + where.sql())) {
            where.bind(connection, explain, 1);
            try (ResultSet row = explain.executeQuery()) {
                Matcher rows = ESTIMATED.matcher(row.next() ? row.getString(1) : "");
                return rows.find() ? Double.parseDouble(rows.group(1)) : 1;
            }
        }
    }

    /** Whether the list goes on where the walk ended. */
    private boolean exceeds(Where where, int walk) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select 1 from ticket t where " + where.sql() + " offset " + walk + " limit 1")) {
            where.bind(connection, select, 1);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    private List<Row> select(Where bound, String from, @Nullable String key, int limit) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select " + TicketItem.COLUMNS + ", " + order.keyAsText() + " as sort_key from " + from + " limit ?")) {
            select.setInt(bound.bind(connection, select, 1), limit);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    TicketItem item = TicketItem.read(row);
                    rows.add(new Row(item, new TicketOrder.Cursor(key == null ? null : row.getString(key), item.id())));
                }
            }
        }
        return rows;
    }
}
