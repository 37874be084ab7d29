package dev.ballast.ingest.kit.status;

import dev.ballast.contract.Event;
import dev.ballast.contract.EventType;
import dev.ballast.contract.account.AccountId;
import dev.ballast.contract.account.ChannelAccount;
import dev.ballast.contract.connector.ConnectorStatus;
import dev.ballast.ingest.kit.publish.EventPublisher;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes the status of every account this replica serves, at once when its state changes and every
 * {@link #INTERVAL} otherwise, so that an old {@code observedAt} means a dead connector. A status that the broker did
 * not take is not kept: the next one replaces it.
 */
public final class StatusReporter implements AutoCloseable {

    public static final Duration INTERVAL = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(StatusReporter.class);

    private final EventPublisher publisher;
    private final String service;
    private final String instance;
    private final InstantSource clock;
    private final Map<AccountId, AccountStatus> accounts = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("status-reporter").factory());

    public StatusReporter(EventPublisher publisher, String service, String instance, InstantSource clock) {
        this.publisher = publisher;
        this.service = service;
        this.instance = instance;
        this.clock = clock;
        timer.scheduleWithFixedDelay(this::publishAll, INTERVAL.toMillis(), INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Begins to report the account as starting; the worker tells the rest through what it gets back. */
    public AccountStatus begin(ChannelAccount account) {
        AccountId id = account.id();
        AccountStatus status = new AccountStatus(account, service, instance, clock, () -> publishSoon(id));
        accounts.put(id, status);
        publishSoon(id);
        return status;
    }

    /** The account belongs to another replica from now on, which reports it. */
    public void end(AccountId account) {
        accounts.remove(account);
    }

    /** Every account's status as it is now, for health checks and metrics. */
    public Collection<ConnectorStatus> current() {
        return accounts.values().stream().map(AccountStatus::snapshot).toList();
    }

    private void publishAll() {
        List.copyOf(accounts.keySet()).forEach(this::publish);
    }

    private void publishSoon(AccountId id) {
        if (!timer.isShutdown()) {
            timer.execute(() -> publish(id));
        }
    }

    private void publish(AccountId id) {
        AccountStatus status = accounts.get(id);
        if (status == null) {
            return;
        }
        ConnectorStatus now = status.snapshot();
        publisher
                .publish(
                        EventType.CONNECTOR_STATUS,
                        Event.of("/" + service + "/" + id, now.observedAt(), id.value(), now))
                .whenComplete((done, failure) -> {
                    if (failure != null) {
                        LOG.debug("the status of '{}' was not published: {}", id, failure.toString());
                    }
                });
    }

    @Override
    public void close() {
        timer.shutdown();
    }
}
