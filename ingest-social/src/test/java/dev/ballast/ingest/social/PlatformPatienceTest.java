package dev.ballast.ingest.social;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ballast.testkit.platform.Answer;
import dev.ballast.testkit.platform.ApiServer;
import dev.ballast.testkit.platform.Call;
import dev.ballast.testkit.platform.ShopifySigner;
import dev.ballast.testkit.platform.WebhookSender;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The simulated platforms' side of a delivery, on which the outage tests lean. */
class PlatformPatienceTest {
    private static final byte[] BODY = "{\"id\":1}".getBytes(StandardCharsets.UTF_8);
    private static final int SHORTER = 1_000_000;

    private final WebhookSender shopify = new WebhookSender(
            new ShopifySigner("s", "shop.example", "orders/create"),
            WebhookSender.SHOPIFY_PAUSES,
            SHORTER,
            InstantSource.fixed(TestPlatforms.NOW));

    @Test
    void a_delivery_is_repeated_byte_for_byte_until_it_is_taken() throws InterruptedException {
        try (ApiServer door = ApiServer.start(call -> Answer.json(200, Map.of()))) {
            door.answerNext(Answer.json(503, Map.of()), Answer.json(500, Map.of()));

            assertThat(shopify.deliver(door.base(), BODY)).isEqualTo(new WebhookSender.Outcome(3, 200));
            assertThat(door.calls()).extracting(Call::body).containsOnly(BODY);
            assertThat(door.calls().stream()
                            .map(call -> call.headers().get("x-shopify-event-id"))
                            .distinct())
                    .hasSize(1);
        }
    }

    @Test
    void after_eight_repetitions_shopify_gives_up() throws InterruptedException {
        try (ApiServer door = ApiServer.start(call -> Answer.json(401, Map.of()))) {
            assertThat(shopify.deliver(door.base(), BODY)).isEqualTo(new WebhookSender.Outcome(9, 401));
        }
    }
}
