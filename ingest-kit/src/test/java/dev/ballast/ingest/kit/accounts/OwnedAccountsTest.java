package dev.ballast.ingest.kit.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ballast.contract.Event;
import dev.ballast.contract.EventType;
import dev.ballast.contract.Topic;
import dev.ballast.contract.WireRecord;
import dev.ballast.contract.account.AccountId;
import dev.ballast.contract.account.ChannelAccount;
import dev.ballast.contract.connector.ConnectorCursor;
import dev.ballast.contract.connector.ConnectorState;
import dev.ballast.contract.connector.ConnectorStatus;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.ingest.kit.KafkaCluster;
import dev.ballast.ingest.kit.publish.EventPublisher;
import dev.ballast.ingest.kit.status.StatusReporter;
import dev.ballast.testkit.Backends;
import dev.ballast.testkit.KafkaProbe;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OwnedAccountsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String group = "test-" + UUID.randomUUID();
    private final RecordingWorkers workers = new RecordingWorkers();
    private final List<String> problems = new CopyOnWriteArrayList<>();
    private final List<OwnedAccounts> open = new ArrayList<>();
    private final List<WireRecord> published = new CopyOnWriteArrayList<>();
    private final EventPublisher publisher = record -> {
        published.add(record);
        return CompletableFuture.completedFuture(null);
    };
    private final StatusReporter reporter = new StatusReporter(publisher, "test", "r1", Clock.systemUTC());
    private KafkaProbe kafka;
    private Accounts accounts;

    @BeforeEach
    void connect() {
        kafka = KafkaProbe.shared();
        accounts = new Accounts(kafka);
    }

    @AfterEach
    void disconnect() {
        open.forEach(OwnedAccounts::close);
        reporter.close();
        kafka.close();
    }

    @Test
    void an_account_starts_where_its_last_worker_stood() {
        AccountId id = Accounts.fresh();
        accounts.put(id, Map.of());
        publishCursor(id, 41);
        publishCursor(id, 42);

        replica("r1", workers);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(workers.running).containsKey(id));
        assertThat(workers.cursors.get(id))
                .hasValueSatisfying(cursor ->
                        assertThat(cursor.positions().get("INBOX").offset()).isEqualTo(42));
    }

    @Test
    void a_change_restarts_that_account_and_no_other() {
        AccountId changed = Accounts.fresh();
        AccountId other = Accounts.fresh();
        accounts.put(changed, Map.of("host", "old"));
        accounts.put(other, Map.of());
        replica("r1", workers);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(workers.running).containsKeys(changed, other));
        publishCursor(changed, 7);

        accounts.put(changed, Map.of("host", "new"));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(workers.running.get(changed))
                        .isNotNull()
                        .satisfies(account -> assertThat(account.settings()).containsEntry("host", "new")));
        assertThat(workers.cursors.get(changed)).isPresent();
        assertThat(callsOf(changed)).containsExactly("start " + changed, "stop " + changed, "start " + changed);
        assertThat(callsOf(other)).containsExactly("start " + other);
    }

    @Test
    void a_deleted_account_stops_and_leaves_no_cursor_and_no_status() {
        AccountId deleted = Accounts.fresh();
        accounts.put(deleted, Map.of());
        replica("r1", workers);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(workers.running).containsKey(deleted));

        accounts.remove(deleted);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(published)
                        .contains(
                                WireRecord.tombstone(Topic.CONNECTOR_CURSOR, deleted.value()),
                                WireRecord.tombstone(Topic.CONNECTOR_STATUS, deleted.value())));
        assertThat(workers.running).doesNotContainKey(deleted);
    }

    @Test
    void an_account_that_is_switched_off_stops_and_is_reported_so() {
        AccountId disabled = Accounts.fresh();
        accounts.put(disabled, Map.of());
        replica("r1", workers);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(workers.running).containsKey(disabled));

        accounts.put(new ChannelAccount(disabled, Platform.IMAP, "", false, Map.of(), Map.of()));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(statusOf(disabled)).hasValueSatisfying(status -> {
                    assertThat(status.state()).isEqualTo(ConnectorState.STOPPED);
                    assertThat(status.reason()).isEqualTo("switched off");
                }));
        assertThat(workers.running).doesNotContainKey(disabled);
        accounts.put(disabled, Map.of());
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(workers.running).containsKey(disabled));
        assertThat(statusOf(disabled)).isEmpty();
    }

    @Test
    void an_unreadable_account_is_told_and_disturbs_nobody() {
        AccountId garbled = Accounts.fresh();
        AccountId broken = Accounts.fresh();
        AccountId sound = Accounts.fresh();
        accounts.garble(garbled);
        accounts.put(broken, Map.of("broken", "yes"));
        accounts.put(sound, Map.of());

        replica("r1", workers);

        // Each on a partition of its own, which are read in any order.
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(workers.running).containsKey(sound);
            assertThat(problems).anySatisfy(problem -> assertThat(problem).contains(garbled.value()));
            assertThat(statusOf(broken))
                    .hasValueSatisfying(status -> assertThat(status.reason()).contains("cannot be served"));
        });
        assertThat(workers.running).doesNotContainKeys(garbled, broken);
    }

    @Test
    void an_account_that_lacks_what_its_platform_needs_is_not_started_and_says_what() {
        AccountId incomplete = Accounts.fresh();
        accounts.put(incomplete, Map.of("user", ""));

        replica("r1", workers);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(statusOf(incomplete)).hasValueSatisfying(status -> {
                    assertThat(status.state()).isEqualTo(ConnectorState.NEEDS_RECONNECT);
                    assertThat(status.reason()).isEqualTo("user: Please fill this in.");
                }));
        assertThat(workers.running).doesNotContainKey(incomplete);
    }

    @Test
    void an_account_of_another_services_platform_is_left_alone() {
        AccountId foreign = Accounts.fresh();
        AccountId own = Accounts.fresh();
        accounts.put(new ChannelAccount(foreign, Platform.TELEGRAM, "", true, Map.of(), Map.of()));
        accounts.put(own, Map.of());

        replica("r1", workers);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(workers.running).containsKey(own));
        assertThat(workers.calls).noneMatch(call -> call.contains(foreign.value()));
    }

    @Test
    void two_replicas_share_the_accounts_and_none_has_two_workers() {
        List<AccountId> ids = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            AccountId id = Accounts.fresh();
            accounts.put(id, Map.of());
            ids.add(id);
        }
        replica("r1", workers);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(workers.running).containsKeys(ids.toArray(AccountId[]::new)));
        RecordingWorkers second = new RecordingWorkers();

        replica("r2", second);

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(ids).anyMatch(second.running::containsKey).anyMatch(workers.running::containsKey);
            assertThat(ids)
                    .allSatisfy(id -> assertThat(second.running.containsKey(id) ^ workers.running.containsKey(id))
                            .isTrue());
        });
    }

    private void replica(String instance, AccountWorkers serving) {
        OwnedAccounts owned = new OwnedAccounts(
                KafkaCluster.at(Backends.shared().kafkaBootstrapServers()),
                new OwnershipSettings(group, instance, Set.of(Platform.IMAP)),
                serving,
                reporter,
                publisher,
                (key, reason) -> problems.add(key + ": " + reason));
        open.add(owned);
        owned.start();
    }

    private void publishCursor(AccountId id, long offset) {
        Instant now = Instant.now();
        kafka.publish(
                EventType.CONNECTOR_CURSOR,
                Event.of(
                        "/test",
                        now,
                        id.value(),
                        new ConnectorCursor(id, Map.of("INBOX", new ConnectorCursor.Position(1, offset)), now)));
    }

    /** Only what this class's own reporter tells; the recording workers tell nothing. */
    private Optional<ConnectorStatus> statusOf(AccountId id) {
        return reporter.current().stream()
                .filter(status -> status.account().equals(id))
                .findFirst();
    }

    private List<String> callsOf(AccountId id) {
        return workers.calls.stream().filter(call -> call.endsWith(id.value())).toList();
    }
}
