package dev.ballast.ingest.kit.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ballast.contract.account.AccountId;
import dev.ballast.contract.account.ChannelAccount;
import dev.ballast.contract.connector.ConnectorCursor;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.ingest.kit.KafkaCluster;
import dev.ballast.testkit.Backends;
import dev.ballast.testkit.KafkaProbe;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Scanner;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** A replica in a process of its own is killed with -9; the one that is left takes its accounts over. */
class TakeOverTest {

    private final String group = "take-over-" + UUID.randomUUID();
    private final Set<String> servedByChild = ConcurrentHashMap.newKeySet();

    @Test
    void the_accounts_of_a_killed_replica_are_served_by_another_within_ten_seconds() throws Exception {
        String broker = Backends.shared().kafkaBootstrapServers();
        List<AccountId> ids = new ArrayList<>();
        try (KafkaProbe kafka = KafkaProbe.shared()) {
            for (int i = 0; i < 12; i++) {
                AccountId id = Accounts.fresh();
                new Accounts(kafka).put(id, Map.of());
                ids.add(id);
            }
        }
        RecordingWorkers survivor = new RecordingWorkers();
        Process child = startReplica(broker);
        try (OwnedAccounts owned = new OwnedAccounts(
                KafkaCluster.at(broker),
                new OwnershipSettings(group, "survivor", Set.of(Platform.IMAP)),
                survivor,
                Accounts.unheardReporter(),
                Accounts.NOWHERE,
                AccountProblems.logged())) {
            owned.start();
            await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
                assertThat(ids).anyMatch(id -> servedByChild.contains(id.value()));
                assertThat(ids).anyMatch(survivor.running::containsKey);
            });

            child.destroyForcibly();

            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(survivor.running).containsKeys(ids.toArray(AccountId[]::new)));
        } finally {
            child.destroyForcibly().waitFor();
        }
    }

    private Process startReplica(String broker) throws Exception {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Replica.class.getName(),
                        broker,
                        group)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Thread.ofVirtual().start(() -> {
            try (Scanner said = new Scanner(child.getInputStream(), StandardCharsets.UTF_8)) {
                while (said.hasNextLine()) {
                    servedByChild.add(said.nextLine());
                }
            }
        });
        return child;
    }

    /** Prints each account that it begins to serve. */
    static final class Replica {

        public static void main(String[] args) throws InterruptedException {
            AccountWorkers printing = new AccountWorkers() {
                @Override
                public void start(ChannelAccount account, Optional<ConnectorCursor> cursor) {
                    System.out.println(account.id());
                }

                @Override
                public void stop(AccountId account) {
                    // Only a kill ends this one.
                }
            };
            new OwnedAccounts(
                            KafkaCluster.at(args[0]),
                            new OwnershipSettings(args[1], "child", Set.of(Platform.IMAP)),
                            printing,
                            Accounts.unheardReporter(),
                            Accounts.NOWHERE,
                            AccountProblems.logged())
                    .start();
            Thread.currentThread().join();
        }
    }
}
