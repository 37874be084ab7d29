package dev.ballast.ingest.email;

import dev.ballast.ingest.email.mailbox.PollerPulses;
import dev.ballast.ingest.kit.accounts.OwnedAccounts;
import dev.ballast.ingest.kit.accounts.OwnershipState;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Down when a folder's thread died, or when another process took this replica's name: only a restart helps. */
@Liveness
@Singleton
class PollersLive implements HealthCheck {

    private final PollerPulses pulses;
    private final OwnedAccounts accounts;

    PollersLive(PollerPulses pulses, OwnedAccounts accounts) {
        this.pulses = pulses;
        this.accounts = accounts;
    }

    @Override
    public HealthCheckResponse call() {
        var dead = pulses.dead();
        OwnershipState state = accounts.state();
        return HealthCheckResponse.named("mailboxes")
                .status(dead.isEmpty() && state != OwnershipState.FENCED)
                .withData("accounts", state.name())
                .withData("silent", String.join(", ", dead))
                .build();
    }
}
