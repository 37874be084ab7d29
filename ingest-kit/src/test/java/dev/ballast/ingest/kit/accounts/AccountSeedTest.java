package dev.ballast.ingest.kit.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ballast.contract.account.AccountId;
import dev.ballast.contract.account.AccountOrigin;
import dev.ballast.contract.account.ChannelAccount;
import dev.ballast.contract.account.SecretCipher;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.ingest.kit.KafkaCluster;
import dev.ballast.ingest.kit.publish.KafkaEventPublisher;
import dev.ballast.ingest.kit.publish.PublisherSettings;
import dev.ballast.testkit.Backends;
import dev.ballast.testkit.KafkaProbe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountSeedTest {

    private static final String KEY = "a-test-key-of-at-least-32-characters";
    private static final Set<Platform> IMAP = Set.of(Platform.IMAP);

    @TempDir
    Path folder;

    private final AccountId id = Accounts.fresh();
    private final List<String> problems = new ArrayList<>();
    private KafkaEventPublisher publisher;
    private AccountDirectory directory;
    private AccountSeed seed;

    @BeforeEach
    void open() {
        KafkaCluster cluster = KafkaCluster.at(Backends.shared().kafkaBootstrapServers());
        publisher = new KafkaEventPublisher(cluster, PublisherSettings.patient("seed-test"));
        directory = new AccountDirectory(cluster, IMAP, AccountProblems.logged());
        directory.start();
        seed = new AccountSeed(IMAP, KEY, publisher, Clock.systemUTC());
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(directory.ready()).isTrue());
    }

    @AfterEach
    void close() {
        directory.close();
        publisher.close();
    }

    @Test
    void an_entry_becomes_an_account_with_its_secrets_encrypted() throws IOException {
        assertThat(apply("imap.shop.example", "hunter2")).isEqualTo(1);

        ChannelAccount account = awaitHost("imap.shop.example");
        assertThat(account.secrets().get("password").ciphertext()).doesNotContain("hunter2");
        assertThat(new SecretCipher(KEY)
                        .decrypt(id, "password", account.secrets().get("password")))
                .isEqualTo("hunter2");
    }

    @Test
    void an_entry_is_applied_again_only_when_it_changed() throws IOException {
        apply("imap.shop.example", "hunter2");
        awaitHost("imap.shop.example");

        assertThat(apply("imap.shop.example", "hunter2")).isZero();
        assertThat(apply("imap.shop.example", "hunter3")).isEqualTo(1);
    }

    @Test
    void what_was_changed_at_the_desk_stays_whatever_becomes_of_the_entry() throws IOException {
        apply("imap.shop.example", "hunter2");
        ChannelAccount seeded = awaitHost("imap.shop.example");
        put(AccountOrigin.changedAtDesk(seeded, Map.of("host", "edited.example")));
        awaitHost("edited.example");

        assertThat(apply("imap.shop.example", "hunter2")).isZero();
        assertThat(apply("other.shop.example", "hunter3")).isZero();
    }

    @Test
    void what_was_removed_at_the_desk_does_not_come_back_until_somebody_makes_it_there() throws IOException {
        apply("imap.shop.example", "hunter2");
        ChannelAccount seeded = awaitHost("imap.shop.example");
        kafka(accounts -> accounts.put(AccountOrigin.removedAtDesk(seeded)));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(directory.find(id)).isEmpty());

        assertThat(apply("imap.shop.example", "hunter2")).isZero();

        put(Map.of("host", "again.example"));
        awaitHost("again.example");
        assertThat(apply("imap.shop.example", "hunter2")).isZero();
    }

    @Test
    void what_was_deleted_without_a_trace_is_seeded_again() throws IOException {
        apply("imap.shop.example", "hunter2");
        awaitHost("imap.shop.example");
        kafka(accounts -> accounts.remove(id));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(directory.find(id)).isEmpty());

        assertThat(apply("imap.shop.example", "hunter2")).isEqualTo(1);
    }

    @Test
    void an_edit_of_the_file_takes_effect_without_a_restart() throws IOException {
        Path file = write("first.example", "hunter2");
        try (AccountsFile watched = new AccountsFile(Optional.of(file), Optional.of(seed), directory)) {
            watched.start();
            awaitHost("first.example");

            Files.writeString(file, "accounts: [");
            write("second.example", "hunter2");

            awaitHost("second.example");
        }
    }

    @Test
    void an_entry_with_a_missing_variable_is_told_and_the_others_are_applied() throws IOException {
        Path file = folder.resolve("accounts.yml");
        Files.writeString(file, """
                accounts:
                  - id: without-password
                    platform: imap
                    secrets: {password: "${NO_SUCH_VARIABLE_HERE}"}
                  - id: %s
                    platform: imap
                    settings: {host: sound.example}
                """.formatted(id));

        assertThat(seed.apply(file, directory, (key, reason) -> problems.add(key + ": " + reason)))
                .isEqualTo(1);
        assertThat(problems)
                .singleElement()
                .asString()
                .startsWith("without-password")
                .contains("NO_SUCH_VARIABLE_HERE is not set");
    }

    private void put(Map<String, String> settings) {
        kafka(accounts -> accounts.put(id, settings));
    }

    private static void kafka(Consumer<Accounts> change) {
        try (KafkaProbe kafka = KafkaProbe.shared()) {
            change.accept(new Accounts(kafka));
        }
    }

    private int apply(String host, String password) throws IOException {
        return seed.apply(write(host, password), directory, AccountProblems.logged());
    }

    private Path write(String host, String password) throws IOException {
        Path file = folder.resolve("accounts.yml");
        return Files.writeString(file, """
                accounts:
                  - id: %s
                    platform: imap
                    name: Support
                    settings:
                      host: %s
                      port: 993
                    secrets:
                      password: %s
                """.formatted(id, host, password));
    }

    private ChannelAccount awaitHost(String host) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(directory.find(id))
                        .hasValueSatisfying(
                                account -> assertThat(account.settings()).containsEntry("host", host)));
        return directory.find(id).orElseThrow();
    }
}
