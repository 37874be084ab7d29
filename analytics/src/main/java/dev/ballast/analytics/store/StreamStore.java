package dev.ballast.analytics.store;

import dev.ballast.analytics.AnalyticsConfig;
import dev.ballast.analytics.fold.Fold;
import dev.ballast.analytics.fold.StreamChange;
import dev.ballast.contract.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The counters as the stream's consumer sees them: where to continue, and taking a batch. */
@ApplicationScoped
public class StreamStore {

    private static final String TOPIC = Topic.TICKET_STREAM.topicName();

    private final Transactions transactions;
    private final Flyway flyway;
    private final ZoneId zone;

    StreamStore(Transactions transactions, Flyway flyway, AnalyticsConfig config) {
        this.transactions = transactions;
        this.flyway = flyway;
        this.zone = config.zone();
    }

    /**
     * Where these partitions continue, empty for the beginning. Creates the tables where they are missing, so that an
     * emptied database starts over by itself.
     */
    public Map<Integer, OptionalLong> positions(Collection<Integer> partitions) throws StoreFailure {
        migrate();
        return transactions
                .run(connection -> {
                    OffsetTable.create(connection, TOPIC, partitions);
                    return OffsetTable.lock(connection, TOPIC, partitions);
                })
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> position(entry.getValue())));
    }

    /** Fails as {@link StoreFailure.NotNow} where {@link #positions} has to be asked again. */
    public void check(Collection<Integer> partitions) throws StoreFailure {
        transactions.run(connection -> {
            requireAll(partitions, OffsetTable.lock(connection, TOPIC, partitions));
            return true;
        });
    }

    /**
     * Takes a batch and remembers where the stream continues, in one transaction.
     *
     * @param next the offset after the batch, per partition
     * @return how many records were not newer than what was known
     */
    public int take(List<StreamChange> changes, Map<Integer, Long> next) throws StoreFailure {
        return transactions.run(connection -> {
            // Held until the commit: after a rebalance the former owner of a partition may still be writing.
            requireAll(next.keySet(), OffsetTable.lock(connection, TOPIC, next.keySet()));
            var tickets =
                    changes.stream().map(StreamChange::ticket).collect(Collectors.toCollection(LinkedHashSet::new));
            var outcome = Fold.fold(zone, SnapshotTable.read(connection, tickets), changes);
            SnapshotTable.write(connection, outcome.latest(), zone);
            SnapshotTable.remove(connection, outcome.removed());
            CounterTable.add(connection, outcome.deltas());
            OffsetTable.advance(connection, TOPIC, next);
            return outcome.stale();
        });
    }

    private void migrate() throws StoreFailure {
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            throw new StoreFailure.NotNow("creating the tables: " + e.getMessage(), e);
        }
    }

    /** A missing row means that the database was emptied while this service ran: counting on would lose the past. */
    private static void requireAll(Collection<Integer> wanted, Map<Integer, Long> found) throws SQLException {
        if (!found.keySet().containsAll(wanted)) {
            throw new SQLException("consumed offsets are gone; the database was emptied", "02000");
        }
    }

    private static OptionalLong position(long stored) {
        return stored == OffsetTable.NOTHING_READ ? OptionalLong.empty() : OptionalLong.of(stored);
    }
}
