package dev.ballast.ingest.webform.app;

import dev.ballast.contract.account.AccountId;
import dev.ballast.contract.account.ChannelAccount;
import dev.ballast.contract.connector.ConnectorCursor;
import dev.ballast.ingest.kit.accounts.AccountWorkers;
import dev.ballast.ingest.kit.spool.Spool;
import dev.ballast.ingest.kit.spool.SpoolingPublisher;
import dev.ballast.ingest.kit.status.AccountStatus;
import dev.ballast.ingest.kit.status.StatusReporter;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Tells how each form is doing: open, or open with the broker away. Every replica answers every form's visitors; of each
 * form the replica that owns it tells.
 */
@Singleton
class FormStatuses implements AccountWorkers {

    private static final long EVERY_SECONDS = 2;

    private final SpoolingPublisher publisher;
    private final Spool spool;
    private final StatusReporter reporter;
    private final Map<AccountId, AccountStatus> statuses = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("form-statuses").factory());

    FormStatuses(SpoolingPublisher publisher, Spool spool, StatusReporter reporter) {
        this.publisher = publisher;
        this.spool = spool;
        this.reporter = reporter;
        timer.scheduleWithFixedDelay(
                () -> statuses.values().forEach(this::update), EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void start(ChannelAccount form, Optional<ConnectorCursor> cursor) {
        AccountStatus status = reporter.begin(form);
        update(status);
        statuses.put(form.id(), status);
    }

    @Override
    public void stop(AccountId form) {
        statuses.remove(form);
        reporter.end(form);
    }

    void received(ChannelAccount form) {
        AccountStatus status = statuses.get(form.id());
        if (status != null) {
            status.received();
        }
    }

    private void update(AccountStatus status) {
        status.backlog(spool.records());
        if (publisher.brokerReachable()) {
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
