package dev.ballast.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ballast.contract.EventType;
import dev.ballast.testkit.KafkaProbe;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Customers write; what became of it is looked up as the desk does. */
@Singleton
public class Inbox {

    public static final Duration SOON = Duration.ofSeconds(20);

    private final KafkaProbe kafka;

    Inbox(KafkaProbe kafka) {
        this.kafka = kafka;
    }

    public void take(Messages message) {
        kafka.publish(EventType.INBOUND_MESSAGE, message.event());
    }

    /** The newest of as many tickets as the search finds then. @param q finds it and nothing else but those before it */
    public JsonPath ticket(Messages message, String q, int tickets) {
        take(message);
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(DeskApi.search(q).getList("items")).hasSize(tickets));
        return DeskApi.search(q);
    }

    /** The ticket that the search finds. */
    public JsonPath ticket(Messages message, String q) {
        take(message);
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(DeskApi.search(q).getList("items")).isNotEmpty());
        return DeskApi.search(q);
    }
}
