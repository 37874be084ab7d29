package dev.ballast.ticket.store;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready before the tables are there. */
@Readiness
class SchemaReadiness implements HealthCheck {

    private final SchemaGate gate;

    SchemaReadiness(SchemaGate gate) {
        this.gate = gate;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("schema").status(gate.isOpen()).build();
    }
}
