package dev.ballast.ticket.deadletter;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * Says {@code degraded} while records wait for a person's decision. It is up nevertheless: taking the service away would
 * help nobody, and the other records are fine.
 */
@Wellness
@ApplicationScoped
class DeadLetterHealth implements HealthCheck {

    private final Decisions decisions;
    private final InstantSource clock;

    DeadLetterHealth(Decisions decisions, InstantSource clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder health =
                HealthCheckResponse.named("dead letters").up();
        try {
            LetterRows.Backlog backlog = decisions.backlog();
            Instant oldest = backlog.oldest();
            health.withData("state", oldest == null ? "fine" : "degraded");
            if (oldest != null) {
                Duration age = Duration.between(oldest, clock.instant());
                health.withData("waiting", backlog.waiting()).withData("oldestSeconds", age.toSeconds());
            }
        } catch (SQLException e) {
            health.withData("state", "unknown: the database does not answer");
        }
        return health.build();
    }
}
