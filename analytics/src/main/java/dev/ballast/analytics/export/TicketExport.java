package dev.ballast.analytics.export;

import dev.ballast.analytics.http.CsvTable;
import dev.ballast.analytics.http.Period;
import dev.ballast.analytics.store.StoreFailure;
import dev.ballast.analytics.store.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes tickets as they are read, a thousand at a time in memory, so the size of the shop does not matter. */
@ApplicationScoped
class TicketExport {

    private static final int FETCH_SIZE = 1_000;

    private static final List<String> COLUMNS = List.of(
            "number",
            "opened_at",
            "status",
            "type",
            "product",
            "channel",
            "order_number",
            "customer",
            "language",
            "country",
            "risk",
            "tier",
            "payout",
            "payout_currency",
            "resolution",
            "messages_in",
            "messages_out",
            "effort_seconds",
            "first_response_at",
            "resolved_at");

    private static final String SELECT = COLUMNS.stream()
            .map(TicketExport::expression)
            .collect(Collectors.joining(
                    ", ",
                    "SELECT ",
                    " FROM ticket_snapshot WHERE counted AND opened_day BETWEEN ? AND ? ORDER BY opened_at, number"));

    private final Transactions transactions;

    TicketExport(Transactions transactions) {
        this.transactions = transactions;
    }

    /** The driver would print moments in the zone of this JVM. */
    private static String expression(String column) {
        return column.endsWith("_at")
                ? "to_char(%s AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')"
                        .formatted("ticket_snapshot." + column)
                : column;
    }

    void write(Period period, Appendable out) throws StoreFailure {
        var csv = new CsvTable(COLUMNS, out);
        transactions.run(connection -> {
            try (var statement = connection.prepareStatement(SELECT)) {
                statement.setFetchSize(FETCH_SIZE);
                statement.setObject(1, period.from());
                statement.setObject(2, period.to());
                var row = statement.executeQuery();
                while (row.next()) {
                    List<@Nullable Object> cells = new ArrayList<>(COLUMNS.size());
                    for (int column = 1; column <= COLUMNS.size(); column++) {
                        cells.add(row.getObject(column));
                    }
                    csv.row(cells);
                }
            }
            return true;
        });
    }
}
