package dev.ballast.analytics.stream;

import dev.ballast.analytics.store.StoreFailure;
import dev.ballast.analytics.store.StreamStore;
import dev.ballast.contract.Topic;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.jboss.logging.Logger;

/**
 * One membership in the consumer group. Where a partition continues is what the database says, never what Kafka says: a
 * dropped database starts over, a restored backup continues where the backup was taken. Kafka's committed offsets only
 * show the lag to the monitor.
 *
 * <p>Every way to lose one's place (an assignment, a failed transaction, an emptied database) ends the same: the
 * partitions are paused, and positioned from the database before they deliver again. Polling goes on meanwhile, so a
 * database that is away for an hour costs no membership. Used by one thread.
 */
final class StreamConsumer implements AutoCloseable, ConsumerRebalanceListener {

    private static final Logger LOG = Logger.getLogger(StreamConsumer.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final Consumer<String, byte[]> kafka;
    private final StreamStore store;
    private final StreamBatch batch;
    private final InstantSource clock;
    private final Duration idleCheck;
    private final Set<TopicPartition> unpositioned = new HashSet<>();
    private final Map<TopicPartition, OffsetAndMetadata> uncommitted = new HashMap<>();
    private Instant storeSeenAt;

    StreamConsumer(
            Consumer<String, byte[]> kafka,
            StreamStore store,
            StreamBatch batch,
            InstantSource clock,
            Duration idleCheck) {
        this.kafka = kafka;
        this.store = store;
        this.batch = batch;
        this.clock = clock;
        this.idleCheck = idleCheck;
        this.storeSeenAt = clock.instant();
        kafka.subscribe(List.of(Topic.TICKET_STREAM.topicName()), this);
    }

    /** Reads and takes one batch, or waits half a second for one. After a failure call {@link #losePlace()}. */
    void cycle() throws StoreFailure {
        var records = kafka.poll(POLL);
        if (!unpositioned.isEmpty()) {
            position();
        }
        if (!records.isEmpty()) {
            batch.take(records);
            storeSeenAt = clock.instant();
            records.nextOffsets().forEach(uncommitted::put);
        } else if (hasPartitions() && clock.instant().isAfter(storeSeenAt.plus(idleCheck))) {
            store.check(numbers(kafka.assignment()));
            storeSeenAt = clock.instant();
        }
        commit();
    }

    /** Forgets where the partitions stood; the next cycle asks the database. */
    void losePlace() {
        unpositioned.addAll(kafka.assignment());
        kafka.pause(unpositioned);
        uncommitted.clear();
    }

    /** Whether any partition is this member's. */
    boolean hasPartitions() {
        return !kafka.assignment().isEmpty();
    }

    /** Stays in the group without reading. */
    void idle(Duration wait) {
        kafka.poll(wait);
    }

    private void position() throws StoreFailure {
        var stored = store.positions(numbers(unpositioned));
        for (var partition : unpositioned) {
            var next = stored.get(partition.partition());
            if (next != null && next.isPresent()) {
                kafka.seek(partition, next.getAsLong());
                // Kafka may have lost the group's offsets; the monitor would show all of the past as lag.
                uncommitted.put(partition, new OffsetAndMetadata(next.getAsLong()));
            } else {
                kafka.seekToBeginning(List.of(partition));
            }
        }
        kafka.resume(unpositioned);
        unpositioned.clear();
        storeSeenAt = clock.instant();
    }

    private void commit() {
        if (uncommitted.isEmpty()) {
            return;
        }
        try {
            kafka.commitSync(uncommitted);
            uncommitted.clear();
        } catch (RebalanceInProgressException e) {
            // Tried again in the next cycle; the database has the truth already.
            LOG.debug("offsets are committed after the rebalance", e);
        } catch (CommitFailedException e) {
            LOG.debug("the partitions went to another member, which commits for itself", e);
            uncommitted.clear();
        }
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        kafka.pause(partitions);
        unpositioned.addAll(partitions);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        partitions.forEach(unpositioned::remove);
        partitions.forEach(uncommitted::remove);
    }

    @Override
    public void close() {
        kafka.close();
    }

    private static Set<Integer> numbers(Collection<TopicPartition> partitions) {
        return partitions.stream().map(TopicPartition::partition).collect(Collectors.toSet());
    }
}
