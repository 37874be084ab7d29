package dev.ballast.analytics.effort;

import java.util.List;

/**
 * Time by type, the most expensive first.
 *
 * @param totalSeconds of all types
 */
public record Effort(List<Row> rows, long totalSeconds) {

    /**
     * @param count         tickets
     * @param totalSeconds  agents' time on them
     * @param medianSeconds of a ticket
     * @param share         of all time, 0 to 1
     */
    public record Row(String type, long count, long totalSeconds, double medianSeconds, double share) {}

    public static Effort of(List<EffortTable.Row> rows) {
        long total = rows.stream().mapToLong(EffortTable.Row::totalSeconds).sum();
        return new Effort(rows.stream().map(row -> row(row, total)).toList(), total);
    }

    private static Row row(EffortTable.Row row, long total) {
        double share = total == 0 ? 0 : (double) row.totalSeconds() / total;
        return new Row(row.type(), row.count(), row.totalSeconds(), row.medianSeconds(), share);
    }
}
