package dev.ballast.ingest.social.ops;

import dev.ballast.ingest.kit.accounts.AccountDirectory;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once the accounts were read: before, every delivery would be answered 503. A broker that goes away later does not
 * matter, deliveries then go to the spool.
 */
@Readiness
@Singleton
public class AccountsKnown implements HealthCheck {
    private final AccountDirectory accounts;

    AccountsKnown(AccountDirectory accounts) {
        this.accounts = accounts;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("accounts known")
                .status(accounts.ready())
                .withData("accounts", accounts.all().size())
                .build();
    }
}
