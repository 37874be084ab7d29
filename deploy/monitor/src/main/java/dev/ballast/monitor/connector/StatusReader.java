package dev.ballast.monitor.connector;

import dev.ballast.contract.Decoded;
import dev.ballast.contract.EventCodec;
import dev.ballast.contract.EventType;
import dev.ballast.contract.Topic;
import dev.ballast.contract.connector.ConnectorStatus;
import dev.ballast.monitor.cluster.MonitorClients;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/** Reads the compacted status topic from its beginning and stays on it. Belongs to no group, so it adds no lag. */
@ApplicationScoped
class StatusReader {

    private static final Logger LOG = Logger.getLogger(StatusReader.class);
    private static final String TOPIC = Topic.CONNECTOR_STATUS.topicName();
    private static final int FETCH_BYTES = 256 * 1024;
    private static final long RETRY_SECONDS = 5;

    private final MonitorClients clients;
    private final ConnectorBoard board;
    private final EventCodec codec = new EventCodec();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform().name("connector-status").unstarted(this::run);

    StatusReader(MonitorClients clients, ConnectorBoard board) {
        this.clients = clients;
        this.board = board;
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped.countDown();
        thread.join(TimeUnit.SECONDS.toMillis(5));
    }

    private void run() {
        try (var consumer = clients.consumer("ballast-monitor-status", "earliest", FETCH_BYTES)) {
            do {
                follow(consumer);
            } while (!stopped.await(RETRY_SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns when the topic is not there yet or the broker is away; starting over is harmless, the newest word wins. */
    private void follow(Consumer<String, byte[]> consumer) {
        try {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(info -> new TopicPartition(TOPIC, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (!partitions.isEmpty() && stopped.getCount() > 0) {
                consumer.poll(Duration.ofSeconds(1)).forEach(this::take);
            }
        } catch (KafkaException e) {
            LOG.debug("connector status is read again later", e);
        }
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        Decoded<ConnectorStatus> decoded = codec.decode(
                EventType.CONNECTOR_STATUS,
                record.key(),
                name -> {
                    var header = record.headers().lastHeader(name);
                    return header == null ? null : header.value();
                },
                record.value());
        switch (decoded) {
            case Decoded.Accepted<ConnectorStatus>(var event) -> board.put(event.data());
            case Decoded.Removed<ConnectorStatus>(var account) -> board.remove(account);
            // The next report of that connector replaces it within seconds; a dead letter would outlive its meaning.
            case Decoded.Malformed<ConnectorStatus>(var reason) ->
                LOG.warnf("%s[%d]@%d: %s", TOPIC, record.partition(), record.offset(), reason);
        }
    }
}
