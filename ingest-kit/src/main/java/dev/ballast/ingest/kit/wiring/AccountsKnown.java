package dev.ballast.ingest.kit.wiring;

import dev.ballast.ingest.kit.accounts.AccountDirectory;
import dev.ballast.ingest.kit.spool.SpoolingPublisher;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * A door is ready once the accounts were read: before, it could only refuse. It stays ready when the broker goes away
 * later, because the spool takes over.
 */
@Readiness
@Singleton
class AccountsKnown implements HealthCheck {

    private final AccountDirectory directory;
    private final SpoolingPublisher publisher;

    AccountsKnown(AccountDirectory directory, SpoolingPublisher publisher) {
        this.directory = directory;
        this.publisher = publisher;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("accounts known")
                .status(directory.ready())
                .withData("accounts", directory.all().size())
                .withData("broker", publisher.brokerReachable() ? "answers" : "does not answer")
                .build();
    }
}
