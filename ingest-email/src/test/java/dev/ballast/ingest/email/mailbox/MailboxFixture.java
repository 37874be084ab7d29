package dev.ballast.ingest.email.mailbox;

import dev.ballast.contract.account.AccountId;
import dev.ballast.contract.account.ChannelAccount;
import dev.ballast.contract.account.EncryptedSecret;
import dev.ballast.contract.blob.DirectoryBlobStore;
import dev.ballast.contract.connector.ConnectorCursor;
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
import java.util.Optional;

/** One replica's workers on a mailbox, with a {@link Ledger} for a broker. */
final class MailboxFixture implements AutoCloseable {

    static final AccountId ACCOUNT = new AccountId("support");

    final Ledger ledger;
    final StatusReporter reporter;
    private final MailboxWorkers workers;
    private final Map<String, String> settings = new HashMap<>();
    private final String password;

    MailboxFixture(int port, String user, String password, Path blobs, Ledger ledger) {
        this.ledger = ledger;
        this.password = password;
        settings.putAll(
                Map.of("imap-host", "127.0.0.1", "imap-port", String.valueOf(port), "imap-tls", "none", "user", user));
        Clock clock = Clock.systemUTC();
        reporter = new StatusReporter(ledger, "ingest-email", "test", clock);
        workers = new MailboxWorkers(
                new MailboxWorkers.Surroundings(
                        (account, name) -> this.password,
                        new AccessTokens(clock),
                        ledger,
                        new CursorStore(ledger, "ingest-email", Duration.ofSeconds(5)),
                        reporter,
                        new DirectoryBlobStore(blobs),
                        new PollerPulses(clock, Duration.ofMinutes(5)),
                        MailMetrics.NONE,
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

    /** From where the ledger's last cursor stands, as the next owner of the account would. */
    MailboxFixture start() {
        return start(ledger.lastCursor());
    }

    MailboxFixture start(Optional<ConnectorCursor> cursor) {
        workers.start(
                new ChannelAccount(
                        ACCOUNT,
                        Platform.IMAP,
                        "Support",
                        true,
                        settings,
                        Map.of("password", new EncryptedSecret("k", "c"))),
                cursor);
        return this;
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
