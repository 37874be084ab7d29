package dev.ballast.ticket.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Received = new + duplicate + dead. Received that stands still while the topic's lag grows means that intake waits for
 * the database; alert on dead above zero.
 */
@ApplicationScoped
class IntakeMetrics {

    private final Counter fresh;
    private final Counter duplicate;
    private final Counter dead;
    private final Timer age;
    private final Timer batch;
    private final InstantSource clock;

    IntakeMetrics(MeterRegistry registry, InstantSource clock) {
        this.clock = clock;
        this.fresh = counter(registry, "new");
        this.duplicate = counter(registry, "duplicate");
        this.dead = counter(registry, "dead");
        this.age = Timer.builder("support.message.age")
                .description("From a message's arrival at its connector to its ticket's commit")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(5))
                .maximumExpectedValue(Duration.ofHours(1))
                .register(registry);
        this.batch = Timer.builder("support.intake.batch")
                .description("From a poll's records to their commit: reading, classifying, matching, writing")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofSeconds(30))
                .register(registry);
    }

    /** @param took from records to commit */
    void batch(Duration took) {
        batch.record(took);
    }

    private static Counter counter(MeterRegistry registry, String result) {
        return Counter.builder("support.messages.received")
                .description("Inbound records taken, by what became of them")
                .tag("result", result)
                .register(registry);
    }

    void committed(List<Arrival> arrivals, BatchTransaction.Counts counts) {
        fresh.increment(counts.fresh());
        duplicate.increment(counts.repeated());
        Instant now = clock.instant();
        for (Arrival arrival : arrivals) {
            Duration waited = Duration.between(arrival.message().receivedAt(), now);
            age.record(waited.isNegative() ? Duration.ZERO : waited);
        }
    }

    void buried() {
        dead.increment();
    }
}
