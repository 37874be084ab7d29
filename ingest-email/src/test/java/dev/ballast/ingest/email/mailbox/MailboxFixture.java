package dev.ballast.ingest.email.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ballast.contract.account.AccountId;
import dev.ballast.contract.account.ChannelAccount;
import dev.ballast.contract.account.EncryptedSecret;
import dev.ballast.contract.blob.DirectoryBlobStore;
import dev.ballast.contract.connector.ConnectorCursor;
import dev.ballast.contract.connector.ConnectorState;
import dev.ballast.contract.connector.ConnectorStatus;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.ingest.email.account.AccessTokens;
import dev.ballast.ingest.email.mime.MimeLimits;
import dev.ballast.ingest.email.parse.MailParser;
import dev.ballast.ingest.kit.cursor.CursorStore;
import dev.ballast.ingest.kit.status.StatusReporter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One replica's workers on a mailbox, with a {@link Ledger} for a broker. */
final class MailboxFixture implements AutoCloseable {

    static final AccountId ACCOUNT = new AccountId("support");

    /** How long the fixture lets a server be silent. */
    static final Duration SERVER_TIMEOUT = Duration.ofSeconds(3);

    final Ledger ledger;
    final StatusReporter reporter;
    private final MailboxWorkers workers;
    private final Map<String, String> settings = new HashMap<>();
    private final Map<String, String> secrets = new HashMap<>();

    MailboxFixture(int port, String user, String password, Path blobs, Ledger ledger) {
        this.ledger = ledger;
        secrets.put("password", password);
        settings.putAll(
                Map.of("imap-host", "127.0.0.1", "imap-port", String.valueOf(port), "imap-tls", "none", "user", user));
        Clock clock = Clock.systemUTC();
        reporter = new StatusReporter(ledger, "ingest-email", "test", clock);
        workers = new MailboxWorkers(
                new MailboxWorkers.Surroundings(
                        (account, name) -> Objects.requireNonNull(secrets.get(name)),
                        new AccessTokens(clock, (grant, token) -> false),
                        ledger,
                        new CursorStore(ledger, "ingest-email", Duration.ofSeconds(5)),
                        reporter,
                        new DirectoryBlobStore(blobs),
                        new PollerPulses(clock, Duration.ofMinutes(5)),
                        MailMetrics.NONE,
                        SERVER_TIMEOUT,
                        clock),
                new MailParser(MimeLimits.DEFAULT),
                new MailLimits(4_000_000, 20_000),
                4,
                Duration.ofSeconds(2));
    }

    MailboxFixture with(String setting, String value) {
        settings.put(setting, value);
        return this;
    }

    MailboxFixture withSecret(String name, String value) {
        secrets.put(name, value);
        return this;
    }

    /** From where the ledger's last cursor stands, as the next owner of the account would. */
    MailboxFixture start() {
        return start(ledger.lastCursor());
    }

    MailboxFixture start(Optional<ConnectorCursor> cursor) {
        start(ACCOUNT, cursor);
        return this;
    }

    /** One more account of the same replica, with other settings than the first. */
    MailboxFixture startAnother(AccountId id, Map<String, String> different) {
        settings.putAll(different);
        start(id, Optional.empty());
        return this;
    }

    private void start(AccountId id, Optional<ConnectorCursor> cursor) {
        Map<String, EncryptedSecret> encrypted = new HashMap<>();
        secrets.keySet().forEach(name -> encrypted.put(name, new EncryptedSecret("k", "c")));
        workers.start(new ChannelAccount(id, Platform.IMAP, "Support", true, settings, encrypted), cursor);
    }

    /** What the account says of itself, or null before it says anything. */
    @Nullable
    ConnectorStatus status(AccountId id) {
        return reporter.current().stream()
                .filter(status -> status.account().equals(id))
                .findFirst()
                .orElse(null);
    }

    void awaitState(ConnectorState state, String reason) {
        await().atMost(DovecotBox.PATIENCE)
                .untilAsserted(() -> assertThat(status(ACCOUNT))
                        .isNotNull()
                        .satisfies(status -> assertThat(status.state()).isEqualTo(state))
                        .satisfies(status ->
                                assertThat(String.valueOf(status.reason())).contains(reason)));
    }

    void stop() {
        workers.stop(ACCOUNT);
    }

    @Override
    public void close() {
        workers.close();
        reporter.close();
    }
}
