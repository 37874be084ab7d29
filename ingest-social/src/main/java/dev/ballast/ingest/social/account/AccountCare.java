package dev.ballast.ingest.social.account;

import dev.ballast.contract.account.ChannelAccount;
import dev.ballast.contract.account.SecretCipher;
import dev.ballast.contract.connector.ConnectorCursor;
import dev.ballast.ingest.kit.status.AccountStatus;
import dev.ballast.ingest.social.door.PlatformRegistry;
import dev.ballast.ingest.social.platform.Connection;
import java.time.Duration;
import java.util.Optional;

/** Gives each account the worker it needs: one that fetches messages, or one that watches the credentials. */
public final class AccountCare implements AccountPoller {
    private final AccountPoller poller;
    private final PlatformRegistry platforms;
    private final SecretCipher cipher;
    private final Duration every;

    /** @param every how often a platform is asked about an account's credentials */
    public AccountCare(AccountPoller poller, PlatformRegistry platforms, SecretCipher cipher, Duration every) {
        this.poller = poller;
        this.platforms = platforms;
        this.cipher = cipher;
        this.every = every;
    }

    @Override
    public Optional<AutoCloseable> start(
            ChannelAccount account, Optional<ConnectorCursor> cursor, AccountStatus status) {
        Optional<AutoCloseable> fetching = poller.start(account, cursor, status);
        if (fetching.isPresent()) {
            return fetching;
        }
        status.listening();
        return platforms.of(account.platform()).map(platform -> {
            CredentialWatch watch =
                    new CredentialWatch(platform.credentials(), new Connection(account, cipher), status, every);
            watch.start();
            return watch;
        });
    }
}
