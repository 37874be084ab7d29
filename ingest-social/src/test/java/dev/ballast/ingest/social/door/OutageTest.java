package dev.ballast.ingest.social.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ballast.contract.EventType;
import dev.ballast.contract.WireRecord;
import dev.ballast.contract.blob.DirectoryBlobStore;
import dev.ballast.contract.inbound.InboundMessage;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.ingest.kit.KafkaCluster;
import dev.ballast.ingest.kit.publish.EventPublisher;
import dev.ballast.ingest.kit.publish.KafkaEventPublisher;
import dev.ballast.ingest.kit.publish.PublisherSettings;
import dev.ballast.ingest.kit.spool.Spool;
import dev.ballast.ingest.kit.spool.SpoolLimits;
import dev.ballast.ingest.kit.spool.SpoolingPublisher;
import dev.ballast.ingest.social.Accounts;
import dev.ballast.ingest.social.TestPlatforms;
import dev.ballast.ingest.social.platform.Arrival;
import dev.ballast.ingest.social.platform.Connection;
import dev.ballast.ingest.social.platform.Delivery;
import dev.ballast.ingest.social.platform.SocialPlatform;
import dev.ballast.ingest.social.reply.OwnEchoes;
import dev.ballast.testkit.Backends;
import dev.ballast.testkit.KafkaProbe;
import dev.ballast.testkit.platform.MetaEvents;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the door does while the broker is away; the broker is real, the way to it can be cut. */
class OutageTest {
    @TempDir
    Path disk;

    private final KafkaCluster cluster = KafkaCluster.at(Backends.shared().kafkaBootstrapServers());
    private final KafkaEventPublisher broker =
            new KafkaEventPublisher(cluster, PublisherSettings.impatient("outage-test"));
    private final SocialPlatform meta = TestPlatforms.all().find("meta").orElseThrow();
    private final Connection connection = Accounts.connection(Platform.MESSENGER, Map.of());
    private final String customer = "outage-" + System.nanoTime();
    private volatile boolean away;
    private MediaKeeper media;
    private SpoolingPublisher spooling;

    @BeforeEach
    void open() {
        media = new MediaKeeper(new DirectoryBlobStore(disk.resolve("blobs")), Duration.ofSeconds(1));
    }

    @AfterEach
    void close() throws IOException {
        spooling.close();
        media.close();
        broker.close();
    }

    @Test
    void messages_are_accepted_during_an_outage_and_drained_in_their_order_afterwards() throws IOException {
        Keeper keeper = keeper(1 << 20);
        await().until(spooling::brokerReachable);
        assertThat(deliver(keeper, 1)).isInstanceOf(DoorAnswer.Accepted.class);
        // On a busy machine the broker may take longer than the door waits; then the spool has it for a moment.
        await().until(() -> texts().equals(List.of("text 1")) && spooling.brokerReachable());

        away = true;
        for (int i = 2; i <= 6; i++) {
            assertThat(deliver(keeper, i)).isInstanceOf(DoorAnswer.Accepted.class);
        }
        // The first may itself have found a broker too slow for its patience and wait in the spool.
        assertThat(texts()).isSubsetOf("text 1");
        away = false;
        assertThat(deliver(keeper, 7)).isInstanceOf(DoorAnswer.Accepted.class);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(texts())
                        .containsExactly("text 1", "text 2", "text 3", "text 4", "text 5", "text 6", "text 7"));
    }

    @Test
    void a_full_spool_is_said_so_and_the_platform_keeps_the_delivery() throws IOException {
        away = true;
        Keeper keeper = keeper(6_000);

        DoorAnswer answer = new DoorAnswer.Accepted();
        int accepted = 0;
        while (answer instanceof DoorAnswer.Accepted && accepted < 100) {
            answer = deliver(keeper, ++accepted);
        }

        assertThat(answer).isInstanceOf(DoorAnswer.Unavailable.class);
        assertThat(accepted).isBetween(2, 99);
    }

    @Test
    void an_unreadable_delivery_waits_at_the_platform_because_its_place_is_away() throws IOException {
        away = true;
        Keeper keeper = keeper(1 << 20);
        Arrival arrival = arrival("no json".getBytes(StandardCharsets.UTF_8));

        assertThat(keeper.keep(meta.parser().read(arrival), arrival, meta, connection))
                .isInstanceOf(DoorAnswer.Unavailable.class);
    }

    private DoorAnswer deliver(Keeper keeper, int number) {
        Arrival arrival = arrival(MetaEvents.messenger(
                "p", customer, customer + "." + number, "text " + number, TestPlatforms.NOW.plusSeconds(number)));
        return keeper.keep(meta.parser().read(arrival), arrival, meta, connection);
    }

    private Arrival arrival(byte[] body) {
        return Arrival.of(connection.account(), new Delivery(Map.of(), Map.of(), body), TestPlatforms.NOW);
    }

    private Keeper keeper(long spoolBytes) throws IOException {
        Spool spool = Spool.open(disk.resolve("spool"), "one", new SpoolLimits(spoolBytes, 0, 1 << 16));
        spooling = new SpoolingPublisher(cuttable(broker), () -> !away, spool);
        spooling.start();
        return new Keeper(
                record -> spooling.accept(record).join(),
                new DeadLetters(cuttable(broker::publishDeadLetter), Duration.ofSeconds(2)),
                new DirectoryBlobStore(disk.resolve("blobs")),
                media,
                new OwnEchoes());
    }

    private EventPublisher cuttable(EventPublisher there) {
        return (WireRecord record) ->
                away ? CompletableFuture.failedFuture(new IOException("cut")) : there.publish(record);
    }

    private List<String> texts() {
        try (KafkaProbe probe = KafkaProbe.shared()) {
            return probe.events(EventType.INBOUND_MESSAGE).stream()
                    .map(event -> event.data())
                    .filter(message -> message.sender().handle().equals(customer))
                    .map(InboundMessage::text)
                    .toList();
        }
    }
}
