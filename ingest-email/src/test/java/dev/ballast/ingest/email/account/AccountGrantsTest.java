package dev.ballast.ingest.email.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ballast.contract.Decoded;
import dev.ballast.contract.EventCodec;
import dev.ballast.contract.EventType;
import dev.ballast.contract.WireRecord;
import dev.ballast.contract.account.AccountId;
import dev.ballast.contract.account.ChannelAccount;
import dev.ballast.contract.account.SecretCipher;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.ingest.kit.publish.EventPublisher;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The account topic is a map here: what is published is what the accounts are from then on. */
class AccountGrantsTest {

    private final SecretCipher cipher = new SecretCipher("a passphrase for tests, long enough");
    private final Map<AccountId, ChannelAccount> topic = new ConcurrentHashMap<>();
    private boolean brokerAway;
    private Instant now = Instant.parse("2026-11-23T12:00:00Z");
    private final AccountGrants grants = new AccountGrants(topic::values, cipher, publisher(), () -> now);

    @BeforeEach
    void connect() {
        put("mail-1", "first");
        put("mail-2", "other");
    }

    @Test
    void a_new_refresh_token_is_the_accounts_own_and_nothing_else_of_it_changes() {
        ChannelAccount before = account("mail-1");

        assertThat(grants.keep(grantOf("mail-1"), "second")).isTrue();

        assertThat(grantOf("mail-1").refreshToken()).isEqualTo("second");
        assertThat(account("mail-1").settings()).containsAllEntriesOf(before.settings());
        assertThat(account("mail-1").displayName()).isEqualTo(before.displayName());
        assertThat(grantOf("mail-2").refreshToken()).isEqualTo("other");
    }

    @Test
    void a_mailbox_reconnects_for_it_once_a_day_at_most() {
        grants.keep(grantOf("mail-1"), "second");
        now = now.plus(Duration.ofHours(23));
        assertThat(grants.keep(grantOf("mail-1"), "third")).isFalse();
        now = now.plus(Duration.ofHours(1));
        assertThat(grants.keep(grantOf("mail-1"), "fourth")).isTrue();

        assertThat(grantOf("mail-1").refreshToken()).isEqualTo("fourth");
    }

    @Test
    void a_grant_that_was_replaced_at_the_desk_meanwhile_stays_as_the_desk_has_it() {
        Credentials.OAuth former = grantOf("mail-1");
        put("mail-1", "from the desk");

        assertThat(grants.keep(former, "second")).isFalse();

        assertThat(grantOf("mail-1").refreshToken()).isEqualTo("from the desk");
    }

    @Test
    void a_broker_that_is_away_leaves_it_to_the_next_renewal() {
        brokerAway = true;
        assertThat(grants.keep(grantOf("mail-1"), "second")).isFalse();
        brokerAway = false;
        assertThat(grants.keep(grantOf("mail-1"), "third")).isTrue();

        assertThat(grantOf("mail-1").refreshToken()).isEqualTo("third");
    }

    private EventPublisher publisher() {
        return record -> {
            if (brokerAway) {
                return CompletableFuture.failedFuture(new IllegalStateException("away"));
            }
            put(read(record));
            return CompletableFuture.completedFuture(null);
        };
    }

    private static ChannelAccount read(WireRecord record) {
        Decoded<ChannelAccount> decoded =
                new EventCodec().decode(EventType.CHANNEL_ACCOUNT, record.key(), record.headers()::get, record.value());
        return ((Decoded.Accepted<ChannelAccount>) decoded).event().data();
    }

    private void put(String id, String refreshToken) {
        AccountId account = new AccountId(id);
        put(new ChannelAccount(
                account,
                Platform.IMAP,
                "The shop",
                true,
                Map.of(
                        "user", id + "@shop.example",
                        "imap-host", "mail.shop.example",
                        "oauth-client-id", "client",
                        "oauth-provider", "microsoft"),
                Map.of("oauth-refresh-token", cipher.encrypt(account, "oauth-refresh-token", refreshToken))));
    }

    private void put(ChannelAccount account) {
        topic.put(account.id(), account);
    }

    private ChannelAccount account(String id) {
        return topic.get(new AccountId(id));
    }

    private Credentials.OAuth grantOf(String id) {
        return (Credentials.OAuth)
                MailAccount.of(account(id), MailAccount.Secrets.of(cipher)).credentials();
    }
}
