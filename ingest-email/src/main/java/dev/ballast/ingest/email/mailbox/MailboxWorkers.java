package dev.ballast.ingest.email.mailbox;

import dev.ballast.contract.account.AccountId;
import dev.ballast.contract.account.ChannelAccount;
import dev.ballast.contract.blob.BlobStore;
import dev.ballast.contract.connector.ConnectorCursor;
import dev.ballast.ingest.email.account.AccessTokens;
import dev.ballast.ingest.email.account.MailAccount;
import dev.ballast.ingest.email.parse.MailParser;
import dev.ballast.ingest.kit.accounts.AccountWorkers;
import dev.ballast.ingest.kit.cursor.CursorStore;
import dev.ballast.ingest.kit.publish.EventPublisher;
import dev.ballast.ingest.kit.status.AccountStatus;
import dev.ballast.ingest.kit.status.StatusReporter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** A thread per folder of every account that this replica owns. */
public final class MailboxWorkers implements AccountWorkers, AutoCloseable {

    private static final Duration STOP_WAIT = Duration.ofSeconds(8);

    private final MailAccount.Secrets secrets;
    private final CursorStore cursors;
    private final StatusReporter reporter;
    private final InstantSource clock;
    private final MailLimits limits;
    private final MailIntake intake;
    private final PollerSurroundings surroundings;
    private final ExecutorService readers;
    private final ScheduledExecutorService timer;
    private final Map<AccountId, List<FolderPoller>> running = new ConcurrentHashMap<>();

    /** What the workers need of the service around them. */
    public record Surroundings(
            MailAccount.Secrets secrets,
            AccessTokens tokens,
            EventPublisher publisher,
            CursorStore cursors,
            StatusReporter reporter,
            BlobStore blobs,
            PollerPulses pulses,
            MailMetrics metrics,
            Duration serverTimeout,
            InstantSource clock) {}

    /**
     * @param readers threads that parse and store; more than processors, because storing waits for the disk
     * @param poll    see {@link PollerSurroundings#poll()}
     */
    public MailboxWorkers(Surroundings around, MailParser parser, MailLimits limits, int readers, Duration poll) {
        this.secrets = around.secrets();
        this.cursors = around.cursors();
        this.reporter = around.reporter();
        this.clock = around.clock();
        this.limits = limits;
        this.readers = Executors.newFixedThreadPool(
                readers, Thread.ofPlatform().daemon().name("mail-reader-", 0).factory());
        this.timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("mail-timer").factory());
        this.intake = new MailIntake(parser, around.blobs(), around.publisher(), clock, this.readers, around.metrics());
        this.surroundings =
                new PollerSurroundings(around.tokens(), timer, around.pulses(), poll, around.serverTimeout());
    }

    @Override
    public void start(ChannelAccount channelAccount, Optional<ConnectorCursor> cursor) {
        AccountStatus status = reporter.begin(channelAccount);
        MailAccount account;
        try {
            account = MailAccount.of(channelAccount, secrets);
        } catch (IllegalArgumentException e) {
            status.needsReconnect(String.valueOf(e.getMessage()));
            return;
        }
        AccountCursor position = new AccountCursor(account.id(), cursor, cursors, clock);
        MailboxStatus mailbox = new MailboxStatus(status);
        List<FolderPoller> pollers = account.folders().stream()
                .map(folder -> {
                    FolderStatus told = mailbox.folder(folder);
                    FolderReader reader = new FolderReader(account, folder, position, intake, told, limits);
                    return new FolderPoller(account, folder, reader, told, surroundings);
                })
                .toList();
        running.put(account.id(), pollers);
        pollers.forEach(FolderPoller::start);
    }

    @Override
    public void stop(AccountId account) {
        List<FolderPoller> pollers = running.remove(account);
        try {
            for (FolderPoller poller : pollers == null ? List.<FolderPoller>of() : pollers) {
                poller.stop(STOP_WAIT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        reporter.end(account);
    }

    /** Ends every worker; what was not acknowledged is fetched again by whoever is next. */
    @Override
    public void close() {
        List.copyOf(running.keySet()).forEach(this::stop);
        timer.shutdownNow();
        readers.shutdownNow();
    }
}
