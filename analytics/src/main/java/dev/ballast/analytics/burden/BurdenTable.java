package dev.ballast.analytics.burden;

import dev.ballast.analytics.AnalyticsConfig;
import dev.ballast.analytics.http.Period;
import dev.ballast.analytics.store.StoreFailure;
import dev.ballast.analytics.store.Transactions;
import dev.ballast.analytics.volume.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** What came in against what got done. */
@ApplicationScoped
class BurdenTable {

    // The backlog is what all buckets before have left, so it is summed up before the period is cut out.
    private static final String SELECT = """
            WITH opened AS (
                SELECT %1$s AS bucket, count(*) AS opened, sum(messages_in) AS messages, sum(effort_seconds) AS effort
                FROM ticket_snapshot WHERE counted GROUP BY bucket
            ), resolved AS (
                SELECT %2$s AS bucket, count(*) AS resolved
                FROM ticket_snapshot WHERE counted AND resolved_at IS NOT NULL GROUP BY bucket
            ), course AS (
                SELECT bucket, coalesce(opened, 0) AS opened, coalesce(resolved, 0) AS resolved,
                       sum(coalesce(opened, 0) - coalesce(resolved, 0)) OVER (ORDER BY bucket) AS backlog,
                       coalesce(messages, 0) AS messages, coalesce(effort, 0) AS effort
                FROM opened FULL JOIN resolved USING (bucket)
            )
            SELECT bucket, opened, resolved, backlog, messages, effort FROM course
            WHERE bucket BETWEEN %3$s AND %3$s ORDER BY bucket""";

    private final Transactions transactions;
    private final String zone;

    BurdenTable(Transactions transactions, AnalyticsConfig config) {
        this.transactions = transactions;
        this.zone = config.zone().getId();
    }

    List<Burden.Row> rows(Period period, Bucket bucket) throws StoreFailure {
        String sql = SELECT.formatted(
                bucket.of("opened_day"), bucket.of("(resolved_at AT TIME ZONE ?)::date"), bucket.of("?::date"));
        return transactions.run(connection -> {
            List<Burden.Row> rows = new ArrayList<>();
            try (var statement = connection.prepareStatement(sql)) {
                statement.setString(1, zone);
                statement.setObject(2, period.from());
                statement.setObject(3, period.to());
                var row = statement.executeQuery();
                while (row.next()) {
                    rows.add(new Burden.Row(
                            row.getString(1),
                            row.getLong(2),
                            row.getLong(3),
                            row.getLong(4),
                            row.getLong(5),
                            row.getLong(6)));
                }
            }
            return rows;
        });
    }
}
