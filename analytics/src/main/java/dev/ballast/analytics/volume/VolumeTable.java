package dev.ballast.analytics.volume;

import dev.ballast.analytics.store.StoreFailure;
import dev.ballast.analytics.store.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks the counters. */
@ApplicationScoped
public class VolumeTable {

    private final Transactions transactions;

    VolumeTable(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Rows by bucket, the largest first within one. */
    public List<Volume.Row> rows(VolumeQuery query) throws StoreFailure {
        return transactions.run(connection -> {
            try (var statement = connection.prepareStatement(sql(query))) {
                bind(statement, query);
                return read(statement.executeQuery(), query);
            }
        });
    }

    /** Only names of enum constants are put into the text; every value is bound. */
    private static String sql(VolumeQuery query) {
        String groups = Stream.concat(
                        Stream.of(query.bucket().of("day")), query.by().stream().map(Dimension::label))
                .collect(Collectors.joining(", "));
        String filters = query.only().keySet().stream()
                .map(dimension -> " AND " + dimension.label() + " = ?")
                .collect(Collectors.joining());
        return "SELECT sum(tickets), sum(messages), %s FROM volume_counter WHERE day BETWEEN ? AND ?%s"
                        .formatted(groups, filters)
                + " GROUP BY %s HAVING sum(tickets) <> 0 ORDER BY 3, 1 DESC, 2 DESC".formatted(groups)
                + (query.by().isEmpty() ? "" : ", 4");
    }

    private static void bind(PreparedStatement statement, VolumeQuery query) throws SQLException {
        statement.setObject(1, query.period().from());
        statement.setObject(2, query.period().to());
        int index = 3;
        for (String value : query.only().values()) {
            statement.setString(index++, value);
        }
    }

    private static List<Volume.Row> read(ResultSet row, VolumeQuery query) throws SQLException {
        List<Volume.Row> rows = new ArrayList<>();
        while (row.next()) {
            Map<Dimension, @Nullable String> values = new EnumMap<>(Dimension.class);
            int column = 4;
            for (Dimension dimension : query.by()) {
                String value = row.getString(column++);
                values.put(dimension, value.isEmpty() ? null : value);
            }
            rows.add(new Volume.Row(row.getString(3), values, row.getLong(1), row.getLong(2)));
        }
        return rows;
    }
}
