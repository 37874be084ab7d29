package dev.ballast.ingest.webform.app;

import dev.ballast.ingest.kit.accounts.AccountDirectory;
import dev.ballast.ingest.kit.spool.SpoolingPublisher;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once the forms are known. It stays ready when the broker goes away later, because the spool takes over; without
 * the forms it could only refuse.
 */
@Readiness
@Singleton
class FormsKnown implements HealthCheck {

    private final AccountDirectory directory;
    private final SpoolingPublisher publisher;

    FormsKnown(AccountDirectory directory, SpoolingPublisher publisher) {
        this.directory = directory;
        this.publisher = publisher;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("forms known")
                .status(directory.ready())
                .withData("forms", directory.all().size())
                .withData("broker", publisher.brokerReachable() ? "answers" : "does not answer")
                .build();
    }
}
