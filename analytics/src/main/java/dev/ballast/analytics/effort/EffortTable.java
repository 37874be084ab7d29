package dev.ballast.analytics.effort;

import dev.ballast.analytics.http.Period;
import dev.ballast.analytics.store.StoreFailure;
import dev.ballast.analytics.store.Transactions;
import dev.ballast.analytics.volume.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Agents' time per problem type, over tickets opened in a period. */
@ApplicationScoped
public class EffortTable {

    // A median cannot be kept as a running counter, so this reads the snapshots of the period.
    private static final String SELECT = """
            SELECT %s AS bucket, type, count(*), sum(effort_seconds),
                   percentile_cont(0.5) WITHIN GROUP (ORDER BY effort_seconds)
            FROM ticket_snapshot WHERE counted AND opened_day BETWEEN ? AND ?
            GROUP BY bucket, type ORDER BY bucket, 4 DESC, 3 DESC, type""";

    private static final String WHOLE_PERIOD = "''";

    private final Transactions transactions;

    EffortTable(Transactions transactions) {
        this.transactions = transactions;
    }

    /** One row of a month or of the whole period; the most time first. */
    public record Row(String bucket, String type, long count, long totalSeconds, double medianSeconds) {}

    public List<Row> overall(Period period) throws StoreFailure {
        return rows(period, WHOLE_PERIOD);
    }

    public List<Row> monthly(Period period) throws StoreFailure {
        return rows(period, Bucket.MONTH.of("opened_day"));
    }

    private List<Row> rows(Period period, String bucket) throws StoreFailure {
        return transactions.run(connection -> {
            List<Row> rows = new ArrayList<>();
            try (var statement = connection.prepareStatement(SELECT.formatted(bucket))) {
                statement.setObject(1, period.from());
                statement.setObject(2, period.to());
                var row = statement.executeQuery();
                while (row.next()) {
                    rows.add(new Row(
                            row.getString(1), row.getString(2), row.getLong(3), row.getLong(4), row.getDouble(5)));
                }
            }
            return rows;
        });
    }
}
