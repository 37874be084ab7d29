package dev.ballast.analytics.stream;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Says whether counting goes on. Wellness, not readiness: the numbers of so far can be read while it waits. */
@Wellness
@ApplicationScoped
class StreamHealth implements HealthCheck {

    private final StreamRunner runner;

    StreamHealth(StreamRunner runner) {
        this.runner = runner;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("ticket stream");
        return switch (runner.state()) {
            case StreamState.Counting() -> response.up().build();
            case StreamState.Standby() ->
                response.up().withData("partitions", "none assigned").build();
            case StreamState.Waiting(String reason) ->
                response.down().withData("waiting for", reason).build();
        };
    }
}
