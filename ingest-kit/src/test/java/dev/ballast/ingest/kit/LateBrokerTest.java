package dev.ballast.ingest.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.ballast.contract.Event;
import dev.ballast.contract.EventType;
import dev.ballast.contract.account.AccountId;
import dev.ballast.contract.account.ChannelAccount;
import dev.ballast.contract.connector.ConnectorCursor;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.ingest.kit.accounts.AccountDirectory;
import dev.ballast.ingest.kit.accounts.AccountProblems;
import dev.ballast.ingest.kit.accounts.AccountWorkers;
import dev.ballast.ingest.kit.accounts.OwnedAccounts;
import dev.ballast.ingest.kit.accounts.OwnershipSettings;
import dev.ballast.ingest.kit.cursor.CursorStore;
import dev.ballast.ingest.kit.publish.KafkaEventPublisher;
import dev.ballast.ingest.kit.publish.PublishFailed;
import dev.ballast.ingest.kit.publish.PublisherSettings;
import dev.ballast.ingest.kit.status.StatusReporter;
import dev.ballast.local.broker.BrokerConfig;
import dev.ballast.local.broker.BrokerProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A connector that starts before its broker, and whose broker is killed later, needs nobody's help. */
class LateBrokerTest {

    private static final Set<Platform> FORMS = Set.of(Platform.WEBFORM);
    private static final AccountId SUPPORT = new AccountId("support");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final List<AccountId> started = new CopyOnWriteArrayList<>();

    private final AccountWorkers workers = new AccountWorkers() {
        @Override
        public void start(ChannelAccount account, Optional<ConnectorCursor> cursor) {
            started.add(account.id());
        }

        @Override
        public void stop(AccountId account) {
            started.remove(account);
        }
    };

    @Test
    void everything_waits_for_a_broker_that_comes_late_and_outlives_its_death() throws Exception {
        BrokerConfig config = new BrokerConfig(folder.resolve("broker"), freePort(), freePort());
        KafkaCluster cluster = KafkaCluster.at(config.bootstrapServers());
        try (KafkaEventPublisher publisher = new KafkaEventPublisher(
                        cluster, PublisherSettings.impatient("late").withMaxBlock(Duration.ofMillis(200)));
                AccountDirectory directory = new AccountDirectory(cluster, FORMS, AccountProblems.logged());
                StatusReporter reporter = new StatusReporter(publisher, "late", "r1", Clock.systemUTC());
                OwnedAccounts owned = new OwnedAccounts(
                        cluster,
                        new OwnershipSettings("late", "r1", FORMS),
                        workers,
                        reporter,
                        publisher,
                        AccountProblems.logged())) {
            directory.start();
            owned.start();
            assertThatThrownBy(() -> publish(publisher, "first")).isInstanceOf(PublishFailed.class);
            assertThat(directory.ready()).isFalse();

            BrokerProcess broker = BrokerProcess.start(config, folder.resolve("broker.log"), PATIENCE);
            publishUntilTaken(publisher, "first");
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(started).containsExactly(SUPPORT));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(directory.find(SUPPORT)).isPresent());
            CursorStore cursors = new CursorStore(publisher, "late", Duration.ofSeconds(5));
            cursors.advance(new ConnectorCursor(SUPPORT, Map.of(), Instant.EPOCH));

            broker.kill();
            assertThatThrownBy(() -> publish(publisher, "while dead")).isInstanceOf(PublishFailed.class);
            assertThat(started).containsExactly(SUPPORT);
            try (BrokerProcess again = BrokerProcess.start(config, folder.resolve("broker.log"), PATIENCE)) {
                assertThat(again.bootstrapServers()).isEqualTo(config.bootstrapServers());
                publishUntilTaken(publisher, "renamed");
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(directory.find(SUPPORT))
                                .hasValueSatisfying(account ->
                                        assertThat(account.displayName()).isEqualTo("renamed")));
                await().atMost(PATIENCE).untilAsserted(() -> assertThat(started).containsExactly(SUPPORT));
            }
        }
    }

    private static void publishUntilTaken(KafkaEventPublisher publisher, String name) {
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> publish(publisher, name));
    }

    private static void publish(KafkaEventPublisher publisher, String name) throws PublishFailed {
        publisher.publishAndWait(
                EventType.CHANNEL_ACCOUNT,
                Event.of(
                        "/test",
                        Instant.EPOCH,
                        SUPPORT.value(),
                        new ChannelAccount(SUPPORT, Platform.WEBFORM, name, true, Map.of(), Map.of())),
                Duration.ofSeconds(5));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
