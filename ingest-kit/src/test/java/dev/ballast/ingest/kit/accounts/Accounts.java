package dev.ballast.ingest.kit.accounts;

import dev.ballast.contract.Event;
import dev.ballast.contract.EventType;
import dev.ballast.contract.WireRecord;
import dev.ballast.contract.account.AccountId;
import dev.ballast.contract.account.ChannelAccount;
import dev.ballast.contract.account.EncryptedSecret;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.ingest.kit.publish.EventPublisher;
import dev.ballast.ingest.kit.status.StatusReporter;
import dev.ballast.testkit.KafkaProbe;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
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

    /** A mailbox with what every mailbox needs, and these settings. */
    void put(AccountId id, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(Map.of("imap-host", "imap.example.com", "user", "support"));
        all.putAll(settings);
        put(new ChannelAccount(
                id, Platform.IMAP, "", true, all, Map.of("password", new EncryptedSecret("key", "sealed"))));
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
