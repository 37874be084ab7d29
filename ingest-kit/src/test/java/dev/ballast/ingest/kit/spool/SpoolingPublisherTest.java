package dev.ballast.ingest.kit.spool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ballast.contract.WireRecord;
import dev.ballast.ingest.kit.publish.EventPublisher;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolingPublisherTest {

    @TempDir
    Path root;

    private final List<String> arrived = new CopyOnWriteArrayList<>();
    private volatile boolean brokerUp = true;
    private SpoolingPublisher publisher;

    @BeforeEach
    void open() throws IOException {
        EventPublisher broker = record -> {
            if (!brokerUp) {
                return CompletableFuture.failedFuture(new IOException("no broker"));
            }
            arrived.add(Records.text(record));
            return CompletableFuture.completedFuture(null);
        };
        Spool spool = Spool.open(root, "a", new SpoolLimits(1 << 20, 0, 1_000));
        publisher = new SpoolingPublisher(broker, () -> brokerUp, spool);
        publisher.start();
        awaitBroker(true);
    }

    @AfterEach
    void close() throws IOException {
        publisher.close();
    }

    @Test
    void with_a_broker_a_record_goes_there_directly() {
        assertThat(accept("a", "1")).isEqualTo(new Acceptance.Published());
        assertThat(arrived).containsExactly("1");
    }

    @Test
    void without_a_broker_it_is_spooled_and_comes_later_in_order() {
        brokerUp = false;
        for (int i = 0; i < 100; i++) {
            assertThat(accept("conversation-" + i % 7, String.valueOf(i))).isEqualTo(new Acceptance.Spooled());
        }
        assertThat(arrived).isEmpty();

        brokerUp = true;

        Awaitility.await().untilAsserted(() -> assertThat(arrived).hasSize(100));
        assertThat(arrived).isSortedAccordingTo((a, b) -> Integer.compare(Integer.parseInt(a), Integer.parseInt(b)));
        awaitBroker(true);
    }

    @Test
    void once_the_broker_failed_nobody_waits_for_it_until_it_answers_again() {
        brokerUp = false;
        accept("a", "1");

        assertThat(publisher.brokerReachable()).isFalse();
        assertThat(accept("b", "2")).isEqualTo(new Acceptance.Spooled());
    }

    private Acceptance accept(String key, String text) {
        WireRecord record = Records.of(key, text);
        return publisher.accept(record).join();
    }

    private void awaitBroker(boolean reachable) {
        Awaitility.await()
                .untilAsserted(() -> assertThat(publisher.brokerReachable()).isEqualTo(reachable));
    }
}
