package dev.ballast.ingest.webform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ballast.contract.EventType;
import dev.ballast.contract.connector.ConnectorState;
import dev.ballast.contract.inbound.InboundMessage;
import dev.ballast.ingest.webform.door.Forms;
import dev.ballast.local.broker.BrokerConfig;
import dev.ballast.local.broker.BrokerProcess;
import dev.ballast.testkit.KafkaProbe;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two replicas of the packaged service on one machine; one is killed with -9 and does not come back. */
class ReplicasIT {

    private static final Duration TAKEN_OVER = Duration.ofSeconds(10);
    private static final int VISITORS = 4;

    @TempDir
    Path folder;

    private final Visitors visitors = new Visitors();
    private BrokerConfig config;
    private BrokerProcess broker;
    private FormProcess first;
    private FormProcess second;

    @BeforeEach
    void start() throws Exception {
        config = new BrokerConfig(folder.resolve("broker"), FormProcess.freePort(), FormProcess.freePort());
        startBroker();
        first = FormProcess.start(folder, "first", config.bootstrapServers(), Map.of());
        second = FormProcess.start(folder, "second", config.bootstrapServers(), Map.of());
    }

    @AfterEach
    void stop() throws Exception {
        first.close();
        second.close();
        broker.close();
    }

    @Test
    void the_one_that_is_left_serves_every_form_tells_of_it_and_drains_what_the_dead_one_promised() throws Exception {
        try (KafkaProbe kafka = new KafkaProbe(config.bootstrapServers());
                Forms toFirst = new Forms(kafka, first.port());
                Forms toSecond = new Forms(kafka, second.port())) {
            List<String> forms = List.of(toFirst.make(Map.of()), toFirst.make(Map.of()), toFirst.make(Map.of()));
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(tellers(kafka, forms)).containsKeys(forms.toArray(String[]::new)));

            broker.kill();
            visitors.write(toFirst, forms.getFirst(), VISITORS, Duration.ofSeconds(1));
            first.kill();
            startBroker();
            long killed = System.nanoTime();

            assertThat(visitors.write(toSecond, forms.getFirst(), VISITORS)).isEqualTo(202);
            await().atMost(TAKEN_OVER)
                    .untilAsserted(
                            () -> assertThat(tellers(kafka, forms).values()).containsOnly("second"));
            await().atMost(TAKEN_OVER)
                    .untilAsserted(() -> visitors.assertAllArrived(toSecond.messages(forms.getFirst())));
            System.out.printf("taken over in %d ms%n", (System.nanoTime() - killed) / 1_000_000);
            visitors.assertInOrder(toSecond.messages(forms.getFirst()));
            assertThat(toSecond.messages(forms.getFirst()).stream().map(InboundMessage::id))
                    .as("a drained file may come twice, under the same ids")
                    .satisfies(ids -> assertThat(Set.copyOf(ids)).hasSize(visitors.promises()));
        }
    }

    /** By form, who told of it last that it listens. */
    private static Map<String, String> tellers(KafkaProbe kafka, List<String> forms) {
        Map<String, String> tellers = new HashMap<>();
        kafka.events(EventType.CONNECTOR_STATUS).stream()
                .map(event -> event.data())
                .filter(status -> forms.contains(status.account().value()))
                .filter(status -> status.state() == ConnectorState.LISTENING)
                .forEach(status -> tellers.put(status.account().value(), status.instance()));
        return tellers;
    }

    private void startBroker() throws IOException, InterruptedException {
        broker = BrokerProcess.start(config, folder.resolve("broker.log"), Duration.ofSeconds(60));
    }
}
