package dev.ballast.ticket.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ballast.contract.EventType;
import dev.ballast.testkit.BallastResource;
import dev.ballast.testkit.KafkaProbe;
import dev.ballast.ticket.DeskApi;
import dev.ballast.ticket.Messages;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** What an open desk hears. */
@QuarkusTest
@QuarkusTestResource(value = BallastResource.class, initArgs = @ResourceArg(name = "database", value = "ballast"))
class LiveStreamTest {

    @TestHTTPResource("/api/stream")
    URI stream;

    @Test
    void a_new_ticket_is_told_to_every_open_desk_without_asking() {
        List<String> lines = new CopyOnWriteArrayList<>();
        try (HttpClient client = HttpClient.newHttpClient();
                KafkaProbe probe = KafkaProbe.shared()) {
            String credentials =
                    Base64.getEncoder().encodeToString(("admin:" + DeskApi.PASSWORD).getBytes(StandardCharsets.UTF_8));
            HttpRequest request = HttpRequest.newBuilder(stream)
                    .header("Authorization", "Basic " + credentials)
                    .build();
            client.sendAsync(request, HttpResponse.BodyHandlers.ofLines())
                    .thenAccept(response -> response.body().forEach(lines::add));
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(lines).isNotEmpty());

            probe.publish(
                    EventType.INBOUND_MESSAGE, Messages.mail("live@example.com").event());

            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(lines)
                            .anySatisfy(line -> assertThat(line).contains("\"live@example.com\"", "\"version\":1")));
            assertThat(lines).anyMatch(line -> line.replace(" ", "").equals("event:ticket"));
            client.shutdownNow();
        }
    }
}
