package dev.ballast.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ballast.testkit.system.Service;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartOrderIT {

    @TempDir
    Path directory;

    /** The first order leaves the broker for the end, the second the database: whoever needs them has to wait. */
    @ParameterizedTest
    @ValueSource(longs = {12, 22})
    void whatever_starts_first_all_end_up_serving_and_a_message_is_counted(long seed) throws Exception {
        try (ShuffledStart shop = new ShuffledStart(directory.resolve("shop"))) {
            List<String> order = shop.start(new Random(seed));
            System.out.println("start order: " + order);
            Desk desk = new Desk(shop.port(Service.TICKET_CORE), "e2e-password");
            Doors doors =
                    new Doors(0, shop.port(Service.INGEST_WEBFORM), shop.port(Service.INGEST_SOCIAL), Instant.now());

            doors.send(Probes.through("any", 1));
            doors.send(Probes.through("ingest-social", 2));

            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(200))
                    .untilAsserted(() -> assertThat(desk.counted())
                            .as("both messages counted; started in the order %s", order)
                            .isEqualTo(2));
            assertThat(Service.values())
                    .allSatisfy(service -> assertThat(shop.isAlive(service))
                            .as("%s still is the process that was started", service)
                            .isTrue());
        }
    }
}
