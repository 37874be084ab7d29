package dev.ballast.monitor.cluster;

import dev.ballast.monitor.MonitorConfig;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * When the record at an offset was written, read from the record itself: exact at once after a start and after any burst,
 * where interpolating between observed offsets is off by up to the idle time before it. One fetch per partition, and only
 * after the committed offset moved. Used by one thread.
 */
@ApplicationScoped
public class OldestRecords {

    /** The broker always gives at least one batch; asking for little keeps it at that one. */
    private static final int FETCH_BYTES = 1_024;

    private final Consumer<String, byte[]> consumer;
    private final Duration timeout;
    private Map<Place, Instant> known = Map.of();

    /** An offset of a partition. */
    public record Place(TopicPartition partition, long offset) {}

    OldestRecords(MonitorClients clients, MonitorConfig config) {
        this.consumer = clients.consumer("ballast-monitor-records", "none", FETCH_BYTES);
        this.timeout = config.timeout();
    }

    /**
     * The time of the first record at or after each place; missing where none could be read, as when nothing but
     * transaction markers follows.
     */
    public Map<Place, Instant> timesOf(Set<Place> places) throws ClusterAway {
        Map<Place, Instant> times = new HashMap<>(known);
        times.keySet().retainAll(places);
        for (var round : rounds(places, times)) {
            read(round, times);
        }
        known = times;
        return times;
    }

    /** Two groups may stand at two offsets of one partition, and a consumer has one position in each. */
    private static Collection<Map<TopicPartition, Place>> rounds(Set<Place> places, Map<Place, Instant> times) {
        Map<Integer, Map<TopicPartition, Place>> rounds = new HashMap<>();
        Map<TopicPartition, Integer> seen = new HashMap<>();
        for (Place place : places) {
            if (!times.containsKey(place)) {
                int round = seen.merge(place.partition(), 1, Integer::sum);
                rounds.computeIfAbsent(round, r -> new HashMap<>()).put(place.partition(), place);
            }
        }
        return rounds.values();
    }

    private void read(Map<TopicPartition, Place> wanted, Map<Place, Instant> times) throws ClusterAway {
        long deadline = System.nanoTime() + timeout.toNanos();
        try {
            consumer.assign(wanted.keySet());
            wanted.values().forEach(place -> consumer.seek(place.partition(), place.offset()));
            Map<TopicPartition, Place> missing = new HashMap<>(wanted);
            while (!missing.isEmpty() && System.nanoTime() < deadline) {
                var records = consumer.poll(Duration.ofMillis(TimeUnit.SECONDS.toMillis(1)));
                for (var partition : records.partitions()) {
                    Instant time = Instant.ofEpochMilli(
                            records.records(partition).getFirst().timestamp());
                    times.put(wanted.get(partition), time);
                    missing.remove(partition);
                    consumer.pause(List.of(partition));
                }
            }
        } catch (KafkaException e) {
            throw new ClusterAway("reading records: " + e.getMessage(), e);
        } finally {
            consumer.unsubscribe();
        }
    }

    @PreDestroy
    void close() {
        consumer.close();
    }
}
