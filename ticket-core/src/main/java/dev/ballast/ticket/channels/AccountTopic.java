package dev.ballast.ticket.channels;

import dev.ballast.contract.Event;
import dev.ballast.contract.EventCodec;
import dev.ballast.contract.EventType;
import dev.ballast.contract.Topic;
import dev.ballast.contract.WireRecord;
import dev.ballast.contract.account.AccountId;
import dev.ballast.contract.account.ChannelAccount;
import dev.ballast.ticket.AcknowledgedProducer;
import dev.ballast.ticket.security.Agent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Writes accounts to their topic, which is the one place they are kept. There is no row beside it that could disagree, so
 * there is no outbox either: a change is made when the broker has acknowledged it.
 */
@ApplicationScoped
class AccountTopic {

    private final EventCodec codec = new EventCodec();
    private final AcknowledgedProducer producer;
    private final InstantSource clock;

    AccountTopic(AcknowledgedProducer producer, InstantSource clock) {
        this.producer = producer;
        this.clock = clock;
    }

    /** @return the record's revision */
    String put(ChannelAccount account, Agent agent) throws ExecutionException, TimeoutException, InterruptedException {
        Event<ChannelAccount> event = Event.of(
                ConnectedAccount.source(agent), clock.instant(), account.id().value(), account);
        send(codec.encode(EventType.CHANNEL_ACCOUNT, event));
        return event.id();
    }

    void remove(AccountId account) throws ExecutionException, TimeoutException, InterruptedException {
        send(WireRecord.tombstone(Topic.CHANNEL_ACCOUNT, account.value()));
    }

    /** Its connector does the same after its worker ended; here it is for a connector that is not running. */
    void forgetTraces(AccountId account) throws ExecutionException, TimeoutException, InterruptedException {
        send(WireRecord.tombstone(Topic.CONNECTOR_STATUS, account.value()));
        send(WireRecord.tombstone(Topic.CONNECTOR_CURSOR, account.value()));
    }

    private void send(WireRecord wire) throws ExecutionException, TimeoutException, InterruptedException {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(wire.topic().topicName(), wire.key(), wire.value());
        wire.headers().forEach(record.headers()::add);
        producer.send(record);
    }
}
