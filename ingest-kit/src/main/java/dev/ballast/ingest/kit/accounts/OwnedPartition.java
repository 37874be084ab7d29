package dev.ballast.ingest.kit.accounts;

import dev.ballast.contract.account.AccountId;
import dev.ballast.contract.account.ChannelAccount;
import dev.ballast.contract.account.form.AccountForms;
import dev.ballast.contract.connector.ConnectorCursor;
import dev.ballast.ingest.kit.cursor.CursorReader;
import dev.ballast.ingest.kit.status.AccountStatus;
import dev.ballast.ingest.kit.status.StatusReporter;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The accounts of one owned partition and which of them have a worker. */
final class OwnedPartition {

    private static final Logger LOG = LoggerFactory.getLogger(OwnedPartition.class);
    private static final Duration LOOKUP = Duration.ofSeconds(2);

    private final TopicPartition place;
    private final AccountWorkers workers;
    private final StatusReporter reporter;
    private final AccountTraces traces;
    private final CursorReader cursors;
    private final Map<AccountId, ChannelAccount> accounts = new HashMap<>();
    private final Set<AccountId> changed = new HashSet<>();
    private final Set<AccountId> deleted = new HashSet<>();
    private final Set<AccountId> running = new HashSet<>();
    /** Those that have no worker, so that this class tells how they are. */
    private final Set<AccountId> resting = new HashSet<>();

    private OptionalLong end = OptionalLong.empty();
    private boolean caughtUp;

    OwnedPartition(
            TopicPartition place,
            AccountWorkers workers,
            StatusReporter reporter,
            AccountTraces traces,
            CursorReader cursors) {
        this.place = place;
        this.workers = workers;
        this.reporter = reporter;
        this.traces = traces;
        this.cursors = cursors;
    }

    void apply(AccountChange change) {
        deleted.remove(change.id());
        boolean differs = switch (change) {
            case AccountChange.Put(ChannelAccount account) -> !account.equals(accounts.put(account.id(), account));
            case AccountChange.Deleted(AccountId id, boolean _) -> accounts.remove(id) != null && deleted.add(id);
            case AccountChange.Elsewhere(AccountId id) -> accounts.remove(id) != null;
        };
        if (differs) {
            changed.add(change.id());
        }
    }

    /**
     * Starts, restarts and stops workers as the changes ask. Nothing starts before the partition has been read to where it
     * ended at the take-over, or an account would start with settings it no longer has.
     *
     * @return true when every account has what it needs; false to be called again
     */
    boolean settle(org.apache.kafka.clients.consumer.Consumer<?, ?> consumer) {
        try {
            if (!caughtUp && !readToEnd(consumer)) {
                return false;
            }
            caughtUp = true;
            if (!changed.isEmpty()) {
                settleChanged();
            }
            return true;
        } catch (KafkaException e) {
            LOG.warn("accounts of {} wait: {}", place, e.toString());
            return false;
        }
    }

    private boolean readToEnd(org.apache.kafka.clients.consumer.Consumer<?, ?> consumer) {
        if (end.isEmpty()) {
            end = OptionalLong.of(consumer.endOffsets(List.of(place), LOOKUP).getOrDefault(place, 0L));
        }
        return consumer.position(place, LOOKUP) >= end.getAsLong();
    }

    private void settleChanged() {
        stop(changed);
        deleted.forEach(traces::wipe);
        deleted.clear();
        Map<AccountId, ConnectorCursor> positions = anyToStart() ? cursors.read(place.partition()) : Map.of();
        for (AccountId id : changed) {
            ChannelAccount account = accounts.get(id);
            if (account != null && account.enabled()) {
                start(account, Optional.ofNullable(positions.get(id)));
            } else if (account != null) {
                rest(account, status -> status.stopped("switched off"));
            }
        }
        changed.clear();
    }

    private boolean anyToStart() {
        return changed.stream().map(accounts::get).anyMatch(account -> account != null && account.enabled());
    }

    private void start(ChannelAccount account, Optional<ConnectorCursor> cursor) {
        Optional<String> obstacle =
                AccountForms.shipped().of(account.platform()).flatMap(form -> form.obstacle(account));
        if (obstacle.isPresent()) {
            rest(account, status -> status.needsReconnect(obstacle.get()));
            return;
        }
        try {
            workers.start(account, cursor);
            running.add(account.id());
        } catch (RuntimeException e) {
            LOG.error("account '{}' cannot be served until it changes", account.id(), e);
            rest(account, status -> status.needsReconnect("it cannot be served as it is: " + e.getMessage()));
        }
    }

    /** Told by its owner too, or the desk would take it for an account whose connector died. */
    private void rest(ChannelAccount account, Consumer<AccountStatus> state) {
        state.accept(reporter.begin(account));
        resting.add(account.id());
    }

    /** Call it when the partition is another replica's from now on. */
    void stop() {
        Set<AccountId> all = new HashSet<>(running);
        all.addAll(resting);
        stop(all);
    }

    /** All at once, so that one slow mail server does not add to another's good-bye. */
    private void stop(Set<AccountId> ids) {
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            ids.stream().filter(running::contains).forEach(id -> each.execute(() -> stopOne(id)));
        }
        running.removeAll(ids);
        ids.stream().filter(resting::remove).forEach(reporter::end);
    }

    private void stopOne(AccountId id) {
        try {
            workers.stop(id);
        } catch (RuntimeException e) {
            LOG.error("the worker of account '{}' did not end in order", id, e);
        }
    }
}
