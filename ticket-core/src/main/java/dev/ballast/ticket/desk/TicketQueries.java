package dev.ballast.ticket.desk;

import dev.ballast.ticket.store.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists for the desk. */
@ApplicationScoped
public class TicketQueries {

    private static final int MAX_LIMIT = 200;

    private final Transactions transactions;

    TicketQueries(Transactions transactions) {
        this.transactions = transactions;
    }

    /** @param next cursor of the following page; null on the last one */
    record TicketPage(List<TicketItem> items, @Nullable String next) {}

    TicketPage page(TicketFilter filter, TicketOrder order, @Nullable String cursor, int limit) throws SQLException {
        int size = Math.clamp(limit, 1, MAX_LIMIT);
        TicketOrder.Cursor after = cursor == null || cursor.isBlank() ? null : TicketOrder.Cursor.parse(cursor);
        return transactions.commit(connection -> page(connection, filter, order, after, size));
    }

    private static TicketPage page(
            Connection connection, TicketFilter filter, TicketOrder order, TicketOrder.@Nullable Cursor after, int size)
            throws SQLException {
        TicketRows rows = new TicketRows(connection, order, filter.where(), TicketSearch.of(connection, filter));
        List<TicketRows.Row> found = new ArrayList<>();
        if (after == null || after.key() != null || !order.hasRowsWithoutKey()) {
            found.addAll(rows.keyed(after, size + 1));
        }
        if (order.hasRowsWithoutKey() && found.size() <= size) {
            found.addAll(rows.unkeyed(after, size + 1 - found.size()));
        }
        List<TicketRows.Row> shown = found.size() > size ? found.subList(0, size) : found;
        return new TicketPage(
                shown.stream().map(TicketRows.Row::item).toList(),
                found.size() > size ? shown.getLast().cursor().text() : null);
    }

    /** Tickets as they are now; one that was merged away says so. */
    public List<TicketItem> byIds(Collection<UUID> ids) throws SQLException {
        return transactions.commit(connection -> {
            List<TicketItem> items = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(
                    "select " + TicketItem.COLUMNS + " from unnest(?) as w(id) join ticket t on t.id = w.id")) {
                select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        items.add(TicketItem.read(row));
                    }
                }
            }
            return items;
        });
    }
}
