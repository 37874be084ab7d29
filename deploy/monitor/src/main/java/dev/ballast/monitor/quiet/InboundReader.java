package dev.ballast.monitor.quiet;

import dev.ballast.contract.Topic;
import dev.ballast.monitor.cluster.MonitorClients;
import dev.ballast.monitor.cluster.TopicFollower;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;

/**
 * Counts the messages of the last four weeks and those that come: the topic is the history, so it survives every restart
 * of the monitor. A record's key says all that is needed of it.
 */
@ApplicationScoped
class InboundReader implements TopicFollower.Reader {

    private static final Duration HISTORY = Duration.ofHours(HourlyCounts.WINDOW);
    private static final int FETCH_BYTES = 512 * 1024;

    private final Traffic traffic;
    private final InstantSource clock;
    private final Map<TopicPartition, Long> next = new HashMap<>();
    private final TopicFollower follower;

    InboundReader(MonitorClients clients, Traffic traffic, InstantSource clock) {
        this.traffic = traffic;
        this.clock = clock;
        this.follower = new TopicFollower(clients, Topic.INBOUND_MESSAGE, FETCH_BYTES, this);
    }

    void start(@Observes StartupEvent event) {
        follower.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        follower.stop();
    }

    /** Goes on where it was, so that nothing counts twice. */
    @Override
    public void seek(Consumer<String, byte[]> consumer, List<TopicPartition> partitions) {
        Map<TopicPartition, Long> since = new HashMap<>();
        long start = clock.instant().minus(HISTORY).toEpochMilli();
        partitions.forEach(partition -> since.put(partition, start));
        Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(since);
        for (TopicPartition partition : partitions) {
            OffsetAndTimestamp first = found.get(partition);
            if (next.containsKey(partition)) {
                consumer.seek(partition, next.getOrDefault(partition, 0L));
            } else if (first != null) {
                consumer.seek(partition, first.offset());
            } else {
                consumer.seekToEnd(List.of(partition));
            }
        }
    }

    @Override
    public void take(ConsumerRecord<String, byte[]> record) {
        next.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
        if (record.key() != null) {
            traffic.received(record.key(), Instant.ofEpochMilli(record.timestamp()));
        }
    }
}
