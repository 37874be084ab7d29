package dev.ballast.ingest.webform.door;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;

/**
 * What came of submissions: received = accepted (by broker or spool) + refused (by reason). What the spool accepted and
 * the broker has not got yet is {@code ballast_spool_records}.
 */
public final class FormMetrics {

    private final Counter byBroker;
    private final Counter bySpool;
    private final Map<Refusal.Kind, Counter> refused = new EnumMap<>(Refusal.Kind.class);

    public FormMetrics(MeterRegistry registry) {
        byBroker = accepted("broker", registry);
        bySpool = accepted("spool", registry);
        for (Refusal.Kind kind : Refusal.Kind.values()) {
            refused.put(
                    kind,
                    Counter.builder("ballast.form.refused")
                            .tag("reason", kind.name().toLowerCase(java.util.Locale.ROOT))
                            .description("Submissions that were answered with a problem")
                            .register(registry));
        }
    }

    private static Counter accepted(String by, MeterRegistry registry) {
        return Counter.builder("ballast.form.accepted")
                .tag("by", by)
                .description("Submissions that were durable when they were answered with 202")
                .register(registry);
    }

    void published() {
        byBroker.increment();
    }

    void spooled() {
        bySpool.increment();
    }

    void refused(Refusal.Kind kind) {
        Counter counter = refused.get(kind);
        if (counter != null) {
            counter.increment();
        }
    }
}
