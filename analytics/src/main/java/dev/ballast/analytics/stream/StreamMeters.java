package dev.ballast.analytics.stream;

import dev.ballast.analytics.store.StoreFailure;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;

/** Read = counted + stale + dead. A batch that is read again because the database was away appears once, when taken. */
@ApplicationScoped
class StreamMeters {

    private final Counter counted;
    private final Counter stale;
    private final Counter dead;
    private final Timer transaction;

    StreamMeters(MeterRegistry registry) {
        counted = events(registry, "counted");
        stale = events(registry, "stale");
        dead = events(registry, "dead");
        transaction = Timer.builder("ballast.analytics.transaction")
                .description("Taking one batch of the ticket stream")
                .register(registry);
    }

    /** A step of taking a batch. */
    @FunctionalInterface
    interface Step {
        int run() throws StoreFailure;
    }

    int timed(Step step) throws StoreFailure {
        Timer.Sample sample = Timer.start();
        try {
            return step.run();
        } finally {
            sample.stop(transaction);
        }
    }

    void taken(int counted, int stale) {
        this.counted.increment(counted);
        this.stale.increment(stale);
    }

    void deadLettered() {
        dead.increment();
    }

    private static Counter events(MeterRegistry registry, String result) {
        return Counter.builder("ballast.analytics.events")
                .description("Records of the ticket stream by what became of them")
                .tag("result", result)
                .register(registry);
    }
}
