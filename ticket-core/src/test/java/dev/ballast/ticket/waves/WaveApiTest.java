package dev.ballast.ticket.waves;

import static dev.ballast.ticket.DeskApi.admin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;

import dev.ballast.contract.EventType;
import dev.ballast.testkit.BallastResource;
import dev.ballast.testkit.KafkaProbe;
import dev.ballast.ticket.Messages;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same problem of fifteen customers stays fifteen tickets, and is told as one wave. */
@QuarkusTest
@QuarkusTestResource(value = BallastResource.class, initArgs = @ResourceArg(name = "database", value = "ballast"))
class WaveApiTest {

    @Test
    void fifteen_customers_with_one_problem_are_fifteen_tickets_and_one_wave() {
        try (KafkaProbe probe = KafkaProbe.shared()) {
            for (int i = 0; i < 15; i++) {
                probe.publish(
                        EventType.INBOUND_MESSAGE,
                        Messages.mail("wave" + i + "@waves.example")
                                .saying("Lamp", "The glass of the lamp arrived broken, it is in pieces.")
                                .at(Instant.now().minusSeconds(60))
                                .event());
            }
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
                List<String> ids = admin().queryParam("q", "waves.example")
                        .get("/api/tickets")
                        .jsonPath()
                        .getList("items.id");
                assertThat(ids).hasSize(15);
            });
        }

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> admin().get("/api/waves").then().statusCode(200).body("type", hasItem("damaged")));
    }
}
