package dev.ballast.monitor.metrics;

import dev.ballast.monitor.MonitorConfig;
import dev.ballast.monitor.connector.ConnectorBoard;
import dev.ballast.monitor.deadletter.DeadLetterDepth;
import dev.ballast.monitor.lag.LagReport;
import dev.ballast.monitor.scan.Monitor;
import io.micrometer.prometheus.PrometheusMeterRegistry;
import io.prometheus.client.Collector;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The newest report as Prometheus metrics. Once it is stale its series vanish, so that no dashboard draws an old lag as
 * the present one; {@code ballast_monitor_last_success_timestamp_seconds} stays and says since when.
 */
@ApplicationScoped
class ReportCollector extends Collector {

    private final Monitor monitor;
    private final ConnectorBoard connectors;
    private final PrometheusMeterRegistry registry;
    private final String cluster;
    private final InstantSource clock;

    ReportCollector(
            Monitor monitor,
            ConnectorBoard connectors,
            PrometheusMeterRegistry registry,
            MonitorConfig config,
            InstantSource clock) {
        this.monitor = monitor;
        this.connectors = connectors;
        this.registry = registry;
        this.cluster = config.clusterName();
        this.clock = clock;
    }

    void register(@Observes StartupEvent event) {
        registry.getPrometheusRegistry().register(this);
    }

    @Override
    public List<MetricFamilySamples> collect() {
        Instant now = clock.instant();
        List<MetricFamilySamples> families = new ArrayList<>();
        switch (monitor.sight()) {
            case Monitor.Sight.Clear(LagReport report) -> {
                add(report, now, families);
                families.add(lastSuccess(report.at()));
            }
            case Monitor.Sight.Blind(Instant since, String reason, @Nullable LagReport last) ->
                families.add(lastSuccess(last == null ? Instant.EPOCH : since));
        }
        addAll(ConnectorGauges.all(), connectors.views(now), families);
        return families;
    }

    private void add(LagReport report, Instant now, List<MetricFamilySamples> families) {
        addAll(PartitionGauges.of(cluster, now), report.partitions(), families);
        addAll(GroupGauges.of(cluster, now), report.groups(), families);
        addAll(GroupTopicGauges.of(cluster), GroupTopicGauges.sums(report), families);
        addAll(TopicGauges.of(cluster), report.topics(), families);
        families.add(TopicGauges.PARTITIONS.of(report.topics().stream()
                .collect(Collectors.groupingBy(LagReport.TopicOffsets::topic, Collectors.counting()))
                .entrySet()));
        families.add(TopicGauges.DEAD_LETTERS.of(DeadLetterDepth.of(report)));
        families.add(single("kafka_brokers", "Brokers of the cluster", report.brokers()));
        families.add(new Gauge<LagReport>(
                        "kafka_consumergroup_poll_time_ms",
                        "How long the last look at the cluster took",
                        List.of("cluster_name"),
                        r -> List.of(cluster),
                        r -> r.took().toMillis())
                .of(List.of(report)));
    }

    private static MetricFamilySamples lastSuccess(Instant at) {
        return single(
                "ballast_monitor_last_success_timestamp_seconds",
                "When the cluster was last looked at; 0 if never",
                at.toEpochMilli() / 1000.0);
    }

    private static MetricFamilySamples single(String name, String help, double value) {
        return new Gauge<Double>(name, help, List.of(), v -> List.of(), v -> v).of(List.of(value));
    }

    private static <R> void addAll(List<Gauge<R>> gauges, Collection<R> rows, List<MetricFamilySamples> families) {
        gauges.forEach(gauge -> families.add(gauge.of(rows)));
    }
}
