package dev.ballast.ingest.email.account;

import dev.ballast.contract.Event;
import dev.ballast.contract.EventType;
import dev.ballast.contract.account.ChannelAccount;
import dev.ballast.contract.account.EncryptedSecret;
import dev.ballast.contract.account.SecretCipher;
import dev.ballast.ingest.kit.publish.EventPublisher;
import dev.ballast.ingest.kit.publish.PublishFailed;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Writes a new refresh token back to its account on the account topic. Microsoft's live for 90 days from their issue: one
 * that is only remembered would be lost with the process, and the account's first one has long run out by then.
 *
 * <p>Once a day at most, because the change makes the mailbox reconnect on whichever replica serves it. Somebody who
 * edits the account at the desk within the same second has to do it again.
 */
public final class AccountGrants implements GrantStore {

    private static final Logger LOG = Logger.getLogger(AccountGrants.class);
    private static final Duration EVERY = Duration.ofDays(1);
    private static final Duration PUBLISH_WAIT = Duration.ofSeconds(10);
    private static final String SAVED_AT = "oauth-saved-at";
    private static final String REFRESH_TOKEN = "oauth-refresh-token";

    private final Supplier<Collection<ChannelAccount>> accounts;
    private final SecretCipher cipher;
    private final EventPublisher publisher;
    private final InstantSource clock;

    /** @param accounts as they are on the topic now */
    public AccountGrants(
            Supplier<Collection<ChannelAccount>> accounts,
            SecretCipher cipher,
            EventPublisher publisher,
            InstantSource clock) {
        this.accounts = accounts;
        this.cipher = cipher;
        this.publisher = publisher;
        this.clock = clock;
    }

    @Override
    public boolean keep(Credentials.OAuth grant, String refreshToken) {
        List<ChannelAccount> due = accounts.get().stream()
                .filter(account -> holds(account, grant) && isDue(account))
                .toList();
        return !due.isEmpty() && due.stream().allMatch(account -> save(account, refreshToken));
    }

    private boolean holds(ChannelAccount account, Credentials.OAuth grant) {
        try {
            return account.secrets().containsKey(REFRESH_TOKEN)
                    && MailAccount.of(account, MailAccount.Secrets.of(cipher))
                            .credentials()
                            .equals(grant);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private boolean isDue(ChannelAccount account) {
        try {
            Instant saved = Instant.parse(account.setting(SAVED_AT, Instant.EPOCH.toString()));
            return !saved.plus(EVERY).isAfter(clock.instant());
        } catch (DateTimeException e) {
            return true;
        }
    }

    private boolean save(ChannelAccount account, String refreshToken) {
        Map<String, String> settings = new HashMap<>(account.settings());
        settings.put(SAVED_AT, clock.instant().toString());
        Map<String, EncryptedSecret> secrets = new HashMap<>(account.secrets());
        secrets.put(REFRESH_TOKEN, cipher.encrypt(account.id(), REFRESH_TOKEN, refreshToken));
        ChannelAccount renewed = new ChannelAccount(
                account.id(), account.platform(), account.displayName(), account.enabled(), settings, secrets);
        try {
            publisher.publishAndWait(
                    EventType.CHANNEL_ACCOUNT,
                    Event.of("/ingest-email", clock.instant(), account.id().value(), renewed),
                    PUBLISH_WAIT);
            return true;
        } catch (PublishFailed e) {
            LOG.warnf("the new refresh token of account '%s' is not saved yet: %s", account.id(), e.getMessage());
            return false;
        }
    }
}
