package dev.ballast.ingest.kit.wiring;

import dev.ballast.ingest.kit.KafkaCluster;
import dev.ballast.ingest.kit.publish.KafkaEventPublisher;
import dev.ballast.ingest.kit.reply.ReplyCounts;
import dev.ballast.ingest.kit.reply.ReplyDelivery;
import dev.ballast.ingest.kit.reply.ReplySender;
import dev.ballast.ingest.kit.reply.ReplySettings;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.function.ToDoubleFunction;

/**
 * Delivers replies through the connector's {@link ReplySender}. {@code ballast_replies_total} by outcome: taken = sent +
 * failed + uncertain + those under way; postponed counts tries.
 */
@Singleton
class ReplyWiring {

    @Produces
    @Singleton
    ReplyDelivery replies(
            KafkaCluster cluster,
            ReplySettings settings,
            ReplySender sender,
            KafkaEventPublisher publisher,
            InstantSource clock) {
        return new ReplyDelivery(cluster, settings, sender, publisher, clock);
    }

    void start(@Observes StartupEvent event, ReplyDelivery replies, MeterRegistry registry) {
        count(registry, replies.counts(), "sent", ReplyCounts::sent);
        count(registry, replies.counts(), "failed", ReplyCounts::failed);
        count(registry, replies.counts(), "uncertain", ReplyCounts::uncertain);
        count(registry, replies.counts(), "postponed", ReplyCounts::postponed);
        replies.start();
    }

    /** While the publisher is still open: a reply that is being sent gets its receipt. */
    void stop(@Observes ShutdownEvent event, ReplyDelivery replies) {
        replies.close();
    }

    private static void count(
            MeterRegistry registry, ReplyCounts counts, String outcome, ToDoubleFunction<ReplyCounts> count) {
        FunctionCounter.builder("ballast.replies", counts, count)
                .tag("outcome", outcome)
                .register(registry);
    }
}
