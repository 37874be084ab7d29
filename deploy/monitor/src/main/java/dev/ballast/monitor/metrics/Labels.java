package dev.ballast.monitor.metrics;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Label names that several gauges share. */
record Labels(List<String> names) {

    <R> Gauge<R> gauge(String name, String help, Function<R, List<String>> values, ToDoubleFunction<R> value) {
        return new Gauge<>(name, help, names, values, value);
    }
}
