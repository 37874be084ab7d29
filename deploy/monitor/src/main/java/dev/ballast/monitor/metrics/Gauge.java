package dev.ballast.monitor.metrics;

import io.prometheus.client.Collector;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * A metric as a column of a table: one series per row that has a value; NaN is none. (A sum over series of which one is
 * NaN is NaN, and an alert on it never fires.)
 *
 * @param labels names
 * @param values what the labels are of a row, in the order of their names
 */
record Gauge<R>(
        String name, String help, List<String> labels, Function<R, List<String>> values, ToDoubleFunction<R> value) {

    Collector.MetricFamilySamples of(Collection<R> rows) {
        var samples = rows.stream()
                .map(row -> new Collector.MetricFamilySamples.Sample(
                        name, labels, values.apply(row), value.applyAsDouble(row)))
                .filter(sample -> !Double.isNaN(sample.value))
                .toList();
        return new Collector.MetricFamilySamples(name, Collector.Type.GAUGE, help, samples);
    }
}
