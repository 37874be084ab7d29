package dev.ballast.ingest.kit.wiring;

import dev.ballast.contract.Topic;
import dev.ballast.ingest.kit.publish.KafkaEventPublisher;
import dev.ballast.ingest.kit.spool.Spool;
import dev.ballast.ingest.kit.spool.SpoolLimits;
import dev.ballast.ingest.kit.spool.SpoolingPublisher;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;

/** What keeps records while the broker is away. */
@Singleton
class SpoolWiring {

    private static final long SEGMENT_BYTES = 4L << 20;

    @Produces
    @Singleton
    Spool spool(ConnectorConfig config, SpoolConfig spooled) throws IOException {
        SpoolConfig.Limits limits = spooled.spool();
        return Spool.open(
                limits.dir(),
                config.instance(),
                new SpoolLimits(limits.maxBytes(), limits.minFreeBytes(), SEGMENT_BYTES));
    }

    @Produces
    @Singleton
    SpoolingPublisher spooling(KafkaEventPublisher publisher, Spool spool) {
        return new SpoolingPublisher(publisher, () -> publisher.knows(Topic.INBOUND_MESSAGE), spool);
    }

    void close(@Disposes SpoolingPublisher spooling) throws IOException {
        spooling.close();
    }

    void start(@Observes StartupEvent event, SpoolingPublisher spooling, Spool spool, MeterRegistry registry) {
        Gauge.builder("ballast.spool.records", spool, Spool::records)
                .description("What this machine's disk holds for the broker; more than none for minutes: it is away")
                .register(registry);
        Gauge.builder("ballast.spool.bytes", spool, Spool::bytes)
                .baseUnit("bytes")
                .register(registry);
        spooling.start();
    }
}
