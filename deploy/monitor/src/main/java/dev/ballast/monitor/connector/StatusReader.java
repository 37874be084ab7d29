package dev.ballast.monitor.connector;

import dev.ballast.contract.Decoded;
import dev.ballast.contract.EventCodec;
import dev.ballast.contract.EventType;
import dev.ballast.contract.Topic;
import dev.ballast.contract.connector.ConnectorStatus;
import dev.ballast.monitor.cluster.MonitorClients;
import dev.ballast.monitor.cluster.TopicFollower;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/** Reads the compacted status topic; starting over is harmless, because the newest word wins. */
@ApplicationScoped
class StatusReader implements TopicFollower.Reader {

    private static final Logger LOG = Logger.getLogger(StatusReader.class);
    private static final int FETCH_BYTES = 256 * 1024;

    private final ConnectorBoard board;
    private final EventCodec codec = new EventCodec();
    private final TopicFollower follower;

    StatusReader(MonitorClients clients, ConnectorBoard board) {
        this.board = board;
        this.follower = new TopicFollower(clients, Topic.CONNECTOR_STATUS, FETCH_BYTES, this);
    }

    void start(@Observes StartupEvent event) {
        follower.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        follower.stop();
    }

    @Override
    public void seek(Consumer<String, byte[]> consumer, List<TopicPartition> partitions) {
        consumer.seekToBeginning(partitions);
    }

    @Override
    public void take(ConsumerRecord<String, byte[]> record) {
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
                LOG.warnf("%s[%d]@%d: %s", record.topic(), record.partition(), record.offset(), reason);
        }
    }
}
