package dev.ballast.ingest.social.ops;

import dev.ballast.ingest.kit.reply.ReplyCounts;
import dev.ballast.ingest.kit.reply.ReplyDelivery;
import dev.ballast.ingest.kit.spool.Spool;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.function.ToDoubleFunction;

/**
 * {@code ballast_spool_records} and {@code ballast_spool_bytes}: more than none for minutes means that the broker is away.
 * {@code ballast_replies_total} by outcome: taken = sent + failed + uncertain + those under way; postponed counts tries.
 */
@Singleton
public class Gauges {
    void register(@Observes StartupEvent event, MeterRegistry registry, Spool spool, ReplyDelivery replies) {
        Gauge.builder("ballast.spool.records", spool, Spool::records).register(registry);
        Gauge.builder("ballast.spool.bytes", spool, Spool::bytes)
                .baseUnit("bytes")
                .register(registry);
        count(registry, replies.counts(), "sent", ReplyCounts::sent);
        count(registry, replies.counts(), "failed", ReplyCounts::failed);
        count(registry, replies.counts(), "uncertain", ReplyCounts::uncertain);
        count(registry, replies.counts(), "postponed", ReplyCounts::postponed);
    }

    private static void count(
            MeterRegistry registry, ReplyCounts counts, String outcome, ToDoubleFunction<ReplyCounts> count) {
        FunctionCounter.builder("ballast.replies", counts, count)
                .tag("outcome", outcome)
                .register(registry);
    }
}
