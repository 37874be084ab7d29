package dev.ballast.analytics.monthly;

import dev.ballast.analytics.effort.Effort;
import dev.ballast.analytics.effort.EffortTable;
import dev.ballast.analytics.http.Period;
import dev.ballast.analytics.store.StoreFailure;
import dev.ballast.analytics.volume.Dimension;
import dev.ballast.analytics.volume.Volume;
import dev.ballast.analytics.volume.VolumeQuery;
import dev.ballast.analytics.volume.VolumeTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Puts the months together. */
@ApplicationScoped
class MonthlyReport {

    private static final int TOP_PRODUCTS = 20;

    private final VolumeTable volume;
    private final EffortTable effort;

    MonthlyReport(VolumeTable volume, EffortTable effort) {
        this.volume = volume;
        this.effort = effort;
    }

    /** The newest month last; months without a ticket are left out. */
    List<Month> months(Period period) throws StoreFailure {
        var channels = byMonth(volume.rows(VolumeQuery.monthly(period, Dimension.CHANNEL)));
        var products = byMonth(volume.rows(VolumeQuery.monthly(period, Dimension.PRODUCT)));
        var types = effort.monthly(period).stream().collect(Collectors.groupingBy(EffortTable.Row::bucket));
        return channels.entrySet().stream()
                .map(entry -> month(
                        entry.getKey(),
                        entry.getValue(),
                        products.getOrDefault(entry.getKey(), List.of()),
                        Effort.of(types.getOrDefault(entry.getKey(), List.of()))))
                .toList();
    }

    private static Month month(String month, List<Volume.Row> channels, List<Volume.Row> products, Effort effort) {
        long tickets = channels.stream().mapToLong(Volume.Row::count).sum();
        Map<String, Long> byChannel = new LinkedHashMap<>();
        channels.forEach(row -> byChannel.put(String.valueOf(row.value(Dimension.CHANNEL)), row.count()));
        return new Month(
                month,
                tickets,
                channels.stream().mapToLong(Volume.Row::messages).sum(),
                byChannel,
                products.stream()
                        .limit(TOP_PRODUCTS)
                        .map(row -> new Month.Product(
                                row.value(Dimension.PRODUCT), row.count(), (double) row.count() / tickets))
                        .toList(),
                effort.rows(),
                effort.totalSeconds());
    }

    private static Map<String, List<Volume.Row>> byMonth(List<Volume.Row> rows) {
        return rows.stream().collect(Collectors.groupingBy(Volume.Row::bucket, TreeMap::new, Collectors.toList()));
    }
}
