package dev.ballast.ingest.webform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ballast.contract.EventType;
import dev.ballast.contract.connector.ConnectorState;
import dev.ballast.ingest.webform.door.Forms;
import dev.ballast.testkit.KafkaProbe;
import dev.ballast.testkit.fault.ConnectorProcess;
import dev.ballast.testkit.fault.Writers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private final Writers visitors = new Writers();
    private ConnectorProcess first;
    private ConnectorProcess second;

    @BeforeEach
    void start() throws Exception {
        first = FormFaults.start(folder, "first", Map.of());
        second = FormFaults.start(folder, "second", Map.of());
    }

    @AfterEach
    void stop() throws Exception {
        first.close();
        second.close();
    }

    @Test
    void the_one_that_is_left_serves_every_form_tells_of_it_and_drains_what_the_dead_one_promised() throws Exception {
        try (KafkaProbe kafka = new KafkaProbe(FormFaults.broker().bootstrapServers());
                Forms toFirst = new Forms(kafka, first.port());
                Forms toSecond = new Forms(kafka, second.port())) {
            List<String> forms = List.of(toFirst.make(Map.of()), toFirst.make(Map.of()), toFirst.make(Map.of()));
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(tellers(kafka, forms)).containsKeys(forms.toArray(String[]::new)));

            FormFaults.broker().kill();
            visitors.write(FormFaults.visitors(toFirst, forms.getFirst()), VISITORS, Duration.ofSeconds(1));
            first.kill();
            FormFaults.broker().startAgain();
            long killed = System.nanoTime();

            assertThat(visitors.write(FormFaults.visitors(toSecond, forms.getFirst()), VISITORS))
                    .isTrue();
            await().atMost(TAKEN_OVER)
                    .untilAsserted(
                            () -> assertThat(tellers(kafka, forms).values()).containsOnly("second"));
            await().atMost(TAKEN_OVER)
                    .untilAsserted(() -> visitors.assertAllArrived(toSecond.messages(forms.getFirst())));
            System.out.printf("taken over in %d ms%n", (System.nanoTime() - killed) / 1_000_000);
            visitors.assertInOrder(toSecond.messages(forms.getFirst()));
            visitors.assertNoneDoubled(toSecond.messages(forms.getFirst()));
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
}
