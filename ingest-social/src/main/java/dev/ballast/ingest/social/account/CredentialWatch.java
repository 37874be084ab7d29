package dev.ballast.ingest.social.account;

import dev.ballast.ingest.kit.status.AccountStatus;
import dev.ballast.ingest.social.platform.Connection;
import dev.ballast.ingest.social.platform.CredentialCheck;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The worker of an account with webhooks: asks its platform now and then how they stand with each other. */
final class CredentialWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CredentialWatch.class);

    private final CredentialCheck check;
    private final Connection connection;
    private final AccountStatus status;
    private final Duration every;
    private final Worker worker;

    CredentialWatch(CredentialCheck check, Connection connection, AccountStatus status, Duration every) {
        this.check = check;
        this.connection = connection;
        this.status = status;
        this.every = every;
        this.worker = new Worker("credentials-" + connection.account().id(), this::run);
    }

    void start() {
        worker.start();
    }

    private void run() {
        do {
            try {
                check.ask(connection).ifPresent(this::tell);
            } catch (IOException | IllegalArgumentException e) {
                // Webhooks come in all the same; what was last known of the account stays.
                LOG.debug(
                        "'{}' could not be asked after: {}",
                        connection.account().id(),
                        e.getMessage());
            }
        } while (!worker.stoppedWithin(every));
    }

    private void tell(CredentialCheck.Standing standing) {
        switch (standing) {
            case CredentialCheck.Standing.Refused(String reason) -> status.needsReconnect(reason);
            case CredentialCheck.Standing.Good(var expiresAt, var waiting, var problem) -> {
                if (expiresAt != null) {
                    status.tokenExpiresAt(expiresAt);
                }
                Optional.ofNullable(waiting).ifPresent(status::backlog);
                Optional.ofNullable(problem).ifPresentOrElse(status::retrying, status::listening);
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        worker.close();
    }
}
