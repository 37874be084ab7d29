package dev.ballast.ingest.kit.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ballast.contract.account.AccountId;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    void what_was_edited_at_the_desk_stays_while_the_entry_does_not_change() throws IOException {
        apply("imap.shop.example", "hunter2");
        ChannelAccount seeded = awaitHost("imap.shop.example");
        Map<String, String> edited = new HashMap<>(seeded.settings());
        edited.put("host", "edited.example");
        try (KafkaProbe kafka = KafkaProbe.shared()) {
            new Accounts(kafka).put(id, edited);
        }
        awaitHost("edited.example");

        assertThat(apply("imap.shop.example", "hunter2")).isZero();
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

    private int apply(String host, String password) throws IOException {
        Path file = folder.resolve("accounts.yml");
        Files.writeString(file, """
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
        return seed.apply(file, directory, AccountProblems.logged());
    }

    private ChannelAccount awaitHost(String host) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(directory.find(id))
                        .hasValueSatisfying(
                                account -> assertThat(account.settings()).containsEntry("host", host)));
        return directory.find(id).orElseThrow();
    }
}
