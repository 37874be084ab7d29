package dev.ballast.ingest.social;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ballast.contract.EventCodec;
import dev.ballast.contract.EventType;
import dev.ballast.contract.Topic;
import dev.ballast.contract.connector.ask.Redelivery;
import dev.ballast.contract.connector.ask.SealedRequest;
import dev.ballast.contract.connector.ask.Trial;
import dev.ballast.contract.inbound.Channel;
import dev.ballast.contract.inbound.InboundMessage;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.testkit.BallastResource;
import dev.ballast.testkit.KafkaProbe;
import dev.ballast.testkit.platform.JudgeMeEvents;
import dev.ballast.testkit.platform.JudgeMeSigner;
import dev.ballast.testkit.platform.MetaEvents;
import dev.ballast.testkit.platform.MetaSigner;
import dev.ballast.testkit.platform.PlatformSigner;
import dev.ballast.testkit.platform.TelegramEvents;
import dev.ballast.testkit.platform.TelegramSigner;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BallastResource.class)
class WebhookPathTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final PlatformSigner META = new MetaSigner("app-secret-1");

    @TestHTTPResource("/webhooks/")
    URI webhooks;

    // Platforms reach the door through a proxy that speaks HTTP/1.1 to it.
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private KafkaProbe probe;

    @BeforeEach
    void connectAccounts() {
        probe = KafkaProbe.shared();
        Accounts.publish(
                probe,
                Accounts.account(
                        "page",
                        Platform.MESSENGER,
                        Map.of(),
                        Map.of("app-secret", "app-secret-1", "verify-token", "letmein")));
        Accounts.publish(
                probe, Accounts.account("bot", Platform.TELEGRAM, Map.of(), Map.of("secret-token", "telegram-token")));
        Accounts.publish(
                probe, Accounts.account("reviews", Platform.JUDGEME, Map.of(), Map.of("webhook-secret", "judge-key")));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(deliver("judgeme/reviews", new JudgeMeSigner("judge-key"), "{}"))
                        .isEqualTo(200));
    }

    @AfterEach
    void close() {
        probe.close();
    }

    @Test
    void a_signed_direct_message_is_on_the_topic_when_it_is_accepted() {
        byte[] body = MetaEvents.messenger("p1", "c1", "mid.1", "Where is my parcel?", NOW);

        assertThat(deliver("meta/page", META, body)).isEqualTo(200);

        InboundMessage message = only("mid.1");
        assertThat(message.text()).isEqualTo("Where is my parcel?");
        assertThat(message.channel()).isEqualTo(Channel.DM);
        assertThat(message.platform()).isEqualTo(Platform.MESSENGER);
        assertThat(message.sender().handle()).isEqualTo("c1");
        assertThat(message.conversation().value()).isEqualTo("dm/page/c1");
        assertThat(message.sentAt()).isEqualTo(NOW);
    }

    @Test
    void every_message_of_a_batch_arrives_in_its_order() {
        List<?> events = IntStream.rangeClosed(1, 7)
                .mapToObj(i -> MetaEvents.message("p1", "batch", "batch." + i, "part " + i, NOW.plusSeconds(i)))
                .toList();

        assertThat(deliver("meta/page", META, MetaEvents.batch("page", "p1", "messaging", events, NOW)))
                .isEqualTo(200);

        assertThat(probe.events(EventType.INBOUND_MESSAGE).stream()
                        .map(event -> event.data())
                        .filter(message -> message.sender().handle().equals("batch"))
                        .map(InboundMessage::text))
                .containsExactly("part 1", "part 2", "part 3", "part 4", "part 5", "part 6", "part 7");
    }

    @Test
    void an_unsigned_delivery_is_refused_and_leaves_nothing() {
        byte[] body = MetaEvents.messenger("p1", "c1", "mid.forged", "give me a refund", NOW);

        assertThat(send(HttpRequest.newBuilder(webhooks.resolve("meta/page"))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build()))
                .isEqualTo(401);
        assertThat(deliver("meta/page", new MetaSigner("wrong"), body)).isEqualTo(401);

        assertThat(messages("mid.forged")).isEmpty();
    }

    @Test
    void a_redelivery_carries_the_same_ids() {
        byte[] body = MetaEvents.messenger("p1", "c1", "mid.twice", "hello", NOW);

        deliver("meta/page", META, body);
        deliver("meta/page", META, body);

        assertThat(messages("mid.twice")).hasSize(2);
        assertThat(messages("mid.twice").stream().map(InboundMessage::id).distinct())
                .hasSize(1);
    }

    @Test
    void telegram_and_judgeme_come_through_their_own_doors() {
        assertThat(deliver(
                        "telegram/bot",
                        new TelegramSigner("telegram-token"),
                        TelegramEvents.message(900, 77, "Ana", 5, "Mein Paket fehlt", NOW)))
                .isEqualTo(200);
        assertThat(deliver(
                        "judgeme/reviews",
                        new JudgeMeSigner("judge-key"),
                        JudgeMeEvents.review(4711, 1, "Broken", "Came broken", "Bo", "bo@example.org", "Lamp", NOW)))
                .isEqualTo(200);

        assertThat(only("77:5").sender().name()).isEqualTo("Ana");
        InboundMessage review = only("4711");
        assertThat(review.rating()).isEqualTo(1);
        assertThat(review.sender().email()).isEqualTo("bo@example.org");
        assertThat(review.productRef()).isEqualTo("Lamp");
    }

    @Test
    void a_signed_delivery_that_is_no_json_is_kept_as_a_dead_letter() {
        String body = "{\"object\":\"page\",\"entry\":[{\"id\":" + System.nanoTime();

        assertThat(deliver("meta/page", META, body)).isEqualTo(200);

        assertThat(probe.deadLetters(Topic.INBOUND_MESSAGE)).anySatisfy(record -> {
            assertThat(new String(record.value(), StandardCharsets.UTF_8)).isEqualTo(body);
            assertThat(new String(
                            record.headers().lastHeader("dead-letter-reason").value(), StandardCharsets.UTF_8))
                    .contains("JSON");
        });
    }

    @Test
    void the_desk_may_hand_a_delivery_in_once_more_without_its_signature_and_nobody_else_may() throws Exception {
        byte[] body = MetaEvents.messenger("p1", "c1", "mid.again", "Where is my parcel?", NOW);
        Redelivery again = new Redelivery("meta", "page", Map.of(), body);
        byte[] sealed = SealedRequest.seal(Redelivery.PATH, again, Accounts.CIPHER, Instant.now());

        assertThat(ask(Redelivery.PATH, sealed).statusCode()).isEqualTo(204);

        assertThat(only("mid.again").text()).isEqualTo("Where is my parcel?");
        assertThat(ask(Redelivery.PATH, body).statusCode()).isEqualTo(403);
        Redelivery lost = new Redelivery("meta", "nobody", Map.of(), body);
        assertThat(ask(Redelivery.PATH, SealedRequest.seal(Redelivery.PATH, lost, Accounts.CIPHER, Instant.now()))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_desk_is_told_whether_an_account_would_work() throws Exception {
        byte[] sealed = SealedRequest.seal(
                Trial.PATH,
                Accounts.account(
                        "new-bot",
                        Platform.TELEGRAM,
                        Map.of("api-base", "http://127.0.0.1:1"),
                        Map.of("bot-token", "t")),
                Accounts.CIPHER,
                Instant.now());

        HttpResponse<byte[]> answer = ask(Trial.PATH, sealed);

        Trial trial = EventCodec.MAPPER.readValue(answer.body(), Trial.class);
        assertThat(trial.steps()).singleElement().satisfies(step -> {
            assertThat(step.works()).isFalse();
            assertThat(step.words().en()).startsWith("The platform cannot be asked");
        });
    }

    private HttpResponse<byte[]> ask(String path, byte[] sealed) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(webhooks.resolve(path))
                .POST(HttpRequest.BodyPublishers.ofByteArray(sealed))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    @Test
    void an_unknown_account_or_platform_is_not_found() {
        assertThat(deliver("meta/nobody", META, "{}")).isEqualTo(404);
        assertThat(deliver("meta/bot", META, "{}")).isEqualTo(404);
        assertThat(deliver("myspace/page", META, "{}")).isEqualTo(404);
        assertThat(deliver("meta/UPPER%20CASE", META, "{}")).isEqualTo(404);
    }

    @Test
    void the_handshake_gives_the_challenge_back_only_for_the_right_token() throws Exception {
        assertThat(get("meta/page?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=letmein"))
                .extracting(HttpResponse::statusCode, HttpResponse::body)
                .containsExactly(200, "1158201444");
        assertThat(get("meta/page?hub.mode=subscribe&hub.challenge=1&hub.verify_token=guess")
                        .statusCode())
                .isEqualTo(401);
        assertThat(get("meta/page?hub.mode=subscribe&hub.challenge=1&hub.verify_token=")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void forgeries_are_counted_by_their_reason() throws Exception {
        deliver("meta/page", new MetaSigner("wrong"), "{}");

        assertThat(client.send(
                                HttpRequest.newBuilder(webhooks.resolve("/q/metrics"))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body())
                .containsPattern("ballast_webhook_forged_total\\{[^}]*reason=\"wrong_signature\"[^}]*} [1-9]");
    }

    @Test
    void two_signature_headers_are_none() {
        byte[] body = MetaEvents.messenger("p1", "c1", "mid.two", "x", NOW);
        String right = META.headers(body, NOW).get("X-Hub-Signature-256");

        assertThat(send(HttpRequest.newBuilder(webhooks.resolve("meta/page"))
                        .header("X-Hub-Signature-256", right)
                        .header("X-Hub-Signature-256", right)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build()))
                .isEqualTo(401);
    }

    @Test
    void a_chunked_body_is_verified_as_it_came() {
        byte[] body = MetaEvents.messenger("p1", "c1", "mid.chunked", "in pieces", NOW);

        assertThat(send(HttpRequest.newBuilder(webhooks.resolve("meta/page"))
                        .header("X-Hub-Signature-256", META.headers(body, NOW).get("X-Hub-Signature-256"))
                        .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                        .build()))
                .isEqualTo(200);
        assertThat(only("mid.chunked").text()).isEqualTo("in pieces");
    }

    @Test
    void a_signature_holds_for_the_bytes_that_came_and_nothing_unpacks_them_before() throws IOException {
        byte[] body = MetaEvents.messenger("p1", "c1", "mid.packed", "smuggled", NOW);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(body);
        }

        assertThat(send(HttpRequest.newBuilder(webhooks.resolve("meta/page"))
                        .header("Content-Encoding", "gzip")
                        .header("X-Hub-Signature-256", META.headers(body, NOW).get("X-Hub-Signature-256"))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(packed.toByteArray()))
                        .build()))
                .isEqualTo(401);
        assertThat(messages("mid.packed")).isEmpty();
    }

    @Test
    void a_field_that_stands_twice_does_not_change_what_was_signed() {
        String twice = """
                {"object":"page","object":"page","entry":[{"id":"p1","messaging":[{"sender":{"id":"c1"},
                 "message":{"mid":"mid.double","text":"first","text":"second"}}]}]}""";
        String once = twice.replace("\"text\":\"first\",", "");

        assertThat(send(HttpRequest.newBuilder(webhooks.resolve("meta/page"))
                        .header(
                                "X-Hub-Signature-256",
                                META.headers(twice.getBytes(StandardCharsets.UTF_8), NOW)
                                        .get("X-Hub-Signature-256"))
                        .POST(HttpRequest.BodyPublishers.ofString(once))
                        .build()))
                .isEqualTo(401);
        assertThat(deliver("meta/page", META, twice)).isEqualTo(200);
        assertThat(only("mid.double").text()).isEqualTo("second");
    }

    @Test
    void a_charset_named_beside_it_changes_neither_what_was_signed_nor_the_words() {
        byte[] body = MetaEvents.messenger("p1", "c1", "mid.charset", "für Ann", NOW);
        byte[] converted = new String(body, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16);
        HttpRequest.Builder delivery = HttpRequest.newBuilder(webhooks.resolve("meta/page"))
                .header("Content-Type", "application/json; charset=utf-16")
                .header("X-Hub-Signature-256", META.headers(body, NOW).get("X-Hub-Signature-256"));

        assertThat(send(delivery.copy()
                        .POST(HttpRequest.BodyPublishers.ofByteArray(converted))
                        .build()))
                .isEqualTo(401);
        assertThat(send(delivery.POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build()))
                .isEqualTo(200);
        assertThat(only("mid.charset").text()).isEqualTo("für Ann");
    }

    @Test
    void a_body_beyond_the_limit_is_not_read() {
        assertThat(deliver("meta/page", META, " ".repeat(5 << 20))).isEqualTo(413);
    }

    private InboundMessage only(String externalId) {
        assertThat(messages(externalId)).hasSize(1);
        return messages(externalId).getFirst();
    }

    private List<InboundMessage> messages(String externalId) {
        return probe.events(EventType.INBOUND_MESSAGE).stream()
                .map(event -> event.data())
                .filter(message -> message.externalId().equals(externalId))
                .toList();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(webhooks + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private int deliver(String path, PlatformSigner signer, String body) {
        return deliver(path, signer, body.getBytes(StandardCharsets.UTF_8));
    }

    private int deliver(String path, PlatformSigner signer, byte[] body) {
        return send(signer.request(webhooks.resolve(path), body, NOW));
    }

    private int send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
