package dev.ballast.ticket.channels;

import dev.ballast.contract.Decoded;
import dev.ballast.contract.EventCodec;
import dev.ballast.contract.EventType;
import dev.ballast.contract.account.ChannelAccount;
import dev.ballast.contract.connector.ConnectorStatus;
import dev.ballast.ticket.live.TopicTail;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The newest value per account of the two compacted topics, in memory: a shop has a handful of accounts. */
@ApplicationScoped
class ChannelTable {

    private final EventCodec codec = new EventCodec();
    private final String bootstrapServers;
    private final Map<String, ChannelAccount> accounts = new ConcurrentSkipListMap<>();
    private final Map<String, ConnectorStatus> statuses = new ConcurrentSkipListMap<>();
    private List<TopicTail> tails = List.of();

    ChannelTable(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    void start(@Observes StartupEvent started) {
        tails = List.of(follow(EventType.CHANNEL_ACCOUNT, accounts), follow(EventType.CONNECTOR_STATUS, statuses));
    }

    void stop(@Observes ShutdownEvent stopping) {
        tails.forEach(TopicTail::close);
    }

    Map<String, ChannelAccount> accounts() {
        return Map.copyOf(accounts);
    }

    @Nullable
    ConnectorStatus status(String account) {
        return statuses.get(account);
    }

    private <T> TopicTail follow(EventType<T> type, Map<String, T> table) {
        return new TopicTail(
                bootstrapServers, type.topic(), TopicTail.From.BEGINNING, records -> take(type, table, records));
    }

    private <T> void take(EventType<T> type, Map<String, T> table, ConsumerRecords<String, byte[]> records) {
        for (ConsumerRecord<String, byte[]> record : records) {
            Decoded<T> decoded = codec.decode(type, record.key(), name -> header(record, name), record.value());
            switch (decoded) {
                case Decoded.Accepted<T>(var event) -> table.put(event.key(), event.data());
                case Decoded.Removed<T>(var key) -> table.remove(key);
                // The connectors say what they cannot read of it; here it only means one row less.
                case Decoded.Malformed<T> _ -> {}
            }
        }
    }

    private static byte @Nullable [] header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : header.value();
    }
}
