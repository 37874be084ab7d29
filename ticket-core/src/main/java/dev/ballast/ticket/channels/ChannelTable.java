package dev.ballast.ticket.channels;

import dev.ballast.contract.Decoded;
import dev.ballast.contract.Event;
import dev.ballast.contract.EventCodec;
import dev.ballast.contract.EventType;
import dev.ballast.contract.account.AccountId;
import dev.ballast.contract.account.AccountOrigin;
import dev.ballast.contract.connector.ConnectorStatus;
import dev.ballast.ticket.live.TopicTail;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The newest value per account of the two compacted topics, in memory: a shop has a handful of accounts. */
@ApplicationScoped
class ChannelTable {

    private static final Duration OWN_WRITE = Duration.ofSeconds(5);

    private final EventCodec codec = new EventCodec();
    private final String bootstrapServers;
    private final Map<String, ConnectedAccount> accounts = new ConcurrentSkipListMap<>();
    private final Map<String, ConnectorStatus> statuses = new ConcurrentSkipListMap<>();
    private final Object news = new Object();
    private List<TopicTail> tails = List.of();

    ChannelTable(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    void start(@Observes StartupEvent started) {
        tails = List.of(
                follow(
                        EventType.CHANNEL_ACCOUNT,
                        event -> accounts.put(event.key(), ConnectedAccount.of(event)),
                        accounts),
                follow(EventType.CONNECTOR_STATUS, event -> statuses.put(event.key(), event.data()), statuses));
    }

    void stop(@Observes ShutdownEvent stopping) {
        tails.forEach(TopicTail::close);
    }

    /** Whether every account is known; before that an absent one may yet turn up. */
    boolean ready() {
        return !tails.isEmpty() && tails.stream().allMatch(TopicTail::caughtUp);
    }

    /** Without those that were removed at the desk. */
    List<ConnectedAccount> accounts() {
        return accounts.values().stream()
                .filter(known -> AccountOrigin.of(known.account()) != AccountOrigin.REMOVED_AT_DESK)
                .toList();
    }

    /** The newest record of that name, even if it only says that the account was removed. */
    Optional<ConnectedAccount> find(AccountId id) {
        return Optional.ofNullable(accounts.get(id.value()));
    }

    @Nullable
    ConnectorStatus status(AccountId account) {
        return statuses.get(account.value());
    }

    /** So that whoever wrote an account reads it next; after five seconds the answer goes out without it. */
    void awaitRevision(AccountId id, String revision) throws InterruptedException {
        await(() -> find(id).filter(known -> known.revision().equals(revision)).isPresent());
    }

    /** See {@link #awaitRevision}. */
    void awaitAbsence(AccountId id) throws InterruptedException {
        await(() -> find(id).isEmpty());
    }

    private void await(BooleanSupplier seen) throws InterruptedException {
        long deadline = System.nanoTime() + OWN_WRITE.toNanos();
        synchronized (news) {
            while (!seen.getAsBoolean() && System.nanoTime() < deadline) {
                news.wait(Math.max(1, (deadline - System.nanoTime()) / 1_000_000));
            }
        }
    }

    private <T> TopicTail follow(EventType<T> type, Consumer<Event<T>> keep, Map<String, ?> table) {
        return new TopicTail(bootstrapServers, type.topic(), TopicTail.From.BEGINNING, records -> {
            records.forEach(record -> take(type, keep, table, record));
            synchronized (news) {
                news.notifyAll();
            }
        });
    }

    private <T> void take(
            EventType<T> type, Consumer<Event<T>> keep, Map<String, ?> table, ConsumerRecord<String, byte[]> record) {
        Decoded<T> decoded = codec.decode(type, record.key(), name -> header(record, name), record.value());
        switch (decoded) {
            case Decoded.Accepted<T>(var event) -> keep.accept(event);
            case Decoded.Removed<T>(var key) -> table.remove(key);
            // The connectors say what they cannot read of it; here it only means one row less.
            case Decoded.Malformed<T> _ -> {}
        }
    }

    private static byte @Nullable [] header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : header.value();
    }
}
