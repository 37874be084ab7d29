package dev.ballast.ingest.webform.app;

import dev.ballast.contract.account.AccountId;
import dev.ballast.contract.account.ChannelAccount;
import dev.ballast.ingest.kit.accounts.AccountDirectory;
import dev.ballast.ingest.kit.spool.Spool;
import dev.ballast.ingest.kit.spool.SpoolingPublisher;
import dev.ballast.ingest.kit.status.AccountStatus;
import dev.ballast.ingest.kit.status.StatusReporter;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Tells for each form how it is doing: open, or open with the broker away, or switched off. */
@Singleton
class FormStatuses {

    private static final long EVERY_SECONDS = 2;

    private final AccountDirectory directory;
    private final SpoolingPublisher publisher;
    private final Spool spool;
    private final StatusReporter reporter;
    private final Map<AccountId, AccountStatus> statuses = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("form-statuses").factory());

    FormStatuses(AccountDirectory directory, SpoolingPublisher publisher, Spool spool, StatusReporter reporter) {
        this.directory = directory;
        this.publisher = publisher;
        this.spool = spool;
        this.reporter = reporter;
    }

    void start() {
        timer.scheduleWithFixedDelay(this::update, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    void received(ChannelAccount form) {
        AccountStatus status = statuses.get(form.id());
        if (status != null) {
            status.received(1);
        }
    }

    private void update() {
        Set<AccountId> present =
                directory.all().stream().map(ChannelAccount::id).collect(Collectors.toSet());
        directory.all().forEach(this::update);
        statuses.keySet().stream().filter(id -> !present.contains(id)).forEach(id -> {
            statuses.remove(id);
            reporter.end(id);
        });
    }

    private void update(ChannelAccount form) {
        AccountStatus status = statuses.computeIfAbsent(form.id(), id -> reporter.begin(form));
        status.backlog(spool.records());
        if (!form.enabled()) {
            status.stopped("switched off");
        } else if (publisher.brokerReachable()) {
            status.listening();
        } else {
            status.retrying("the broker does not answer; submissions wait on this machine's disk");
        }
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }
}
