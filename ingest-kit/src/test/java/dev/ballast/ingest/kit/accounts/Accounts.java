package dev.ballast.ingest.kit.accounts;

import dev.ballast.contract.Event;
import dev.ballast.contract.EventType;
import dev.ballast.contract.WireRecord;
import dev.ballast.contract.account.AccountId;
import dev.ballast.contract.account.ChannelAccount;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.ingest.kit.publish.EventPublisher;
import dev.ballast.ingest.kit.status.StatusReporter;
import dev.ballast.testkit.KafkaProbe;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** A test's accounts; each test makes its own, because the topic is everybody's. */
final class Accounts {

    static final EventPublisher NOWHERE = record -> CompletableFuture.completedFuture(null);

    private final KafkaProbe kafka;

    static StatusReporter unheardReporter() {
        return new StatusReporter(NOWHERE, "test", "test", Clock.systemUTC());
    }

    Accounts(KafkaProbe kafka) {
        this.kafka = kafka;
    }

    static AccountId fresh() {
        return new AccountId("acc-" + UUID.randomUUID());
    }

    void put(AccountId id, Map<String, String> settings) {
        put(new ChannelAccount(id, Platform.IMAP, "", true, settings, Map.of()));
    }

    void put(ChannelAccount account) {
        String id = account.id().value();
        kafka.publish(EventType.CHANNEL_ACCOUNT, Event.of("/test", Instant.now(), id, account));
    }

    void remove(AccountId id) {
        kafka.publish(WireRecord.tombstone(EventType.CHANNEL_ACCOUNT.topic(), id.value()));
    }

    void garble(AccountId id) {
        kafka.publishRaw(EventType.CHANNEL_ACCOUNT.topic().topicName(), id.value(), Map.of(), new byte[] {'{'});
    }
}
