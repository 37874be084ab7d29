package dev.ballast.ingest.social;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ballast.contract.Event;
import dev.ballast.contract.EventType;
import dev.ballast.contract.Topic;
import dev.ballast.contract.account.ChannelAccount;
import dev.ballast.contract.blob.BlobStore;
import dev.ballast.contract.connector.ConnectorState;
import dev.ballast.contract.inbound.InboundMessage;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.contract.order.ShopOrder;
import dev.ballast.contract.reply.DeliveryOutcome;
import dev.ballast.contract.reply.OutboundReply;
import dev.ballast.contract.reply.ReplyReceipt;
import dev.ballast.ingest.social.reply.PublicFiles;
import dev.ballast.ingest.social.reply.Replies;
import dev.ballast.testkit.BallastResource;
import dev.ballast.testkit.KafkaProbe;
import dev.ballast.testkit.platform.MetaEvents;
import dev.ballast.testkit.platform.MetaSigner;
import dev.ballast.testkit.platform.MetaSimulator;
import dev.ballast.testkit.platform.PlatformSigner;
import dev.ballast.testkit.platform.ShopifyEvents;
import dev.ballast.testkit.platform.ShopifySigner;
import dev.ballast.testkit.platform.TelegramSimulator;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The service between its platforms, played by simulators, and a real broker. */
@QuarkusTest
@QuarkusTestResource(BallastResource.class)
class OutsideWorldTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final Duration SOON = Duration.ofSeconds(30);

    @TestHTTPResource("/webhooks/")
    URI webhooks;

    // Platforms reach the door through a proxy that speaks HTTP/1.1 to it.
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Inject
    BlobStore blobs;

    private KafkaProbe probe;

    @BeforeEach
    void open() {
        probe = KafkaProbe.shared();
    }

    @AfterEach
    void close() {
        probe.close();
        client.close();
    }

    @Test
    void a_polled_bots_messages_arrive_and_are_confirmed_only_then() {
        try (TelegramSimulator telegram = new TelegramSimulator("bot-1")) {
            for (int i = 1; i <= 3; i++) {
                telegram.say(100 + i, 8, "Ana", i, "line " + i, NOW.plusSeconds(i));
            }
            connect(
                    "polled",
                    Platform.TELEGRAM,
                    Map.of("mode", "poll", "api-base", telegram.api().base().toString()),
                    Map.of("bot-token", "bot-1"));

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(telegram.waiting()).isZero());

            assertThat(messagesOf("polled").map(InboundMessage::text)).containsExactly("line 1", "line 2", "line 3");
            assertThat(probe.events(EventType.CONNECTOR_CURSOR).stream()
                            .filter(event -> event.key().equals("polled"))
                            .map(event ->
                                    event.data().positions().get("updates").offset()))
                    .endsWith(103L);
            disconnect("polled", Platform.TELEGRAM);
        }
    }

    @Test
    void a_bot_whose_token_is_refused_says_so() {
        try (TelegramSimulator telegram = new TelegramSimulator("good")) {
            connect(
                    "refused",
                    Platform.TELEGRAM,
                    Map.of("mode", "poll", "api-base", telegram.api().base().toString()),
                    Map.of("bot-token", "bad"));

            probe.await(
                    EventType.CONNECTOR_STATUS,
                    SOON,
                    event -> event.key().equals("refused") && event.data().state() == ConnectorState.NEEDS_RECONNECT);
            disconnect("refused", Platform.TELEGRAM);
        }
    }

    @Test
    void a_reply_is_delivered_once_and_its_receipt_names_it() {
        try (MetaSimulator meta = new MetaSimulator("page-token")) {
            connect(
                    "answering",
                    Platform.MESSENGER,
                    Map.of("api-base", meta.api().base().toString()),
                    Map.of("access-token", "page-token", "app-secret", "s"));
            awaitDoor("meta/answering", new MetaSigner("s"));
            OutboundReply reply = Replies.dm(Platform.MESSENGER, "answering", "c77", "It is on its way");
            Event<OutboundReply> event =
                    Event.of("/test", NOW, reply.conversation().value(), reply);

            probe.publish(EventType.OUTBOUND_REPLY, event);
            probe.publish(EventType.OUTBOUND_REPLY, event);

            ReplyReceipt receipt = probe.await(
                            EventType.REPLY_RECEIPT,
                            SOON,
                            sent -> sent.data().reply().equals(reply.id()))
                    .data();
            assertThat(receipt.outcome()).isEqualTo(DeliveryOutcome.SENT);
            assertThat(receipt.externalId()).isEqualTo("mid.1");
            assertThat(meta.replies()).singleElement().satisfies(taken -> {
                assertThat(taken.recipient()).isEqualTo("c77");
                assertThat(taken.text()).isEqualTo("It is on its way");
            });
        }
    }

    @Test
    void a_token_that_ran_out_shows_before_anybody_answers() {
        try (MetaSimulator meta = new MetaSimulator("new-token")) {
            connect(
                    "expired",
                    Platform.MESSENGER,
                    Map.of("api-base", meta.api().base().toString()),
                    Map.of("access-token", "old-token", "app-secret", "s", "verify-token", "v"));
            probe.await(
                    EventType.CONNECTOR_STATUS,
                    SOON,
                    event -> event.key().equals("expired") && event.data().state() == ConnectorState.NEEDS_RECONNECT);

            meta.tokenEnds(1_900_000_000L);
            connect(
                    "expired",
                    Platform.MESSENGER,
                    Map.of("api-base", meta.api().base().toString()),
                    Map.of("access-token", "new-token", "app-secret", "s", "verify-token", "v"));
            probe.await(
                    EventType.CONNECTOR_STATUS,
                    SOON,
                    event -> event.key().equals("expired")
                            && event.data().state() == ConnectorState.LISTENING
                            && Instant.ofEpochSecond(1_900_000_000L)
                                    .equals(event.data().tokenExpiresAt()));
        }
    }

    @Test
    void a_platform_fetches_the_picture_of_an_answer_and_nothing_else() throws Exception {
        byte[] picture = {1, 2, 3};
        String sha256 = blobs.store(picture);
        URI door = webhooks.resolve("/");
        URI address = new PublicFiles(Optional.of(door), BallastResource.SECRET_KEY)
                .address(sha256, "image/png")
                .orElseThrow();

        HttpResponse<byte[]> answer = get(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(picture);
        assertThat(answer.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(get(URI.create(address.toString().replace(".png", ".mp4"))).statusCode())
                .isEqualTo(404);
        assertThat(get(URI.create(address.toString().replace(sha256, "0".repeat(64))))
                        .statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<byte[]> get(URI address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    @Test
    void a_picture_is_kept_and_one_that_is_gone_does_not_cost_the_message() throws Exception {
        try (MetaSimulator meta = new MetaSimulator("t")) {
            connect(
                    "pictures",
                    Platform.MESSENGER,
                    Map.of("api-base", meta.api().base().toString()),
                    Map.of("app-secret", "s"));
            PlatformSigner signer = new MetaSigner("s");
            awaitDoor("meta/pictures", signer);
            String there = meta.keep("p1", "image/jpeg", new byte[] {1, 2, 3});

            assertThat(post(
                            "meta/pictures",
                            signer,
                            withPictures("pic.1", there, meta.api().base() + "/media/gone")))
                    .isEqualTo(200);

            InboundMessage message = messagesOf("pictures").findFirst().orElseThrow();
            assertThat(message.attachments()).hasSize(2);
            assertThat(message.attachments().getFirst().sha256()).hasSize(64);
            assertThat(message.attachments().getLast().sha256()).isNull();
            assertThat(message.attachments().getLast().omitted()).contains("404");
        }
    }

    @Test
    void what_becomes_of_an_order_is_told_beside_it_whichever_comes_first() {
        connect("shop", Platform.SHOPIFY, Map.of(), Map.of("client-secret", "s"));
        awaitDoor("shopify/shop", new ShopifySigner("s", "shop.example", "ping"));

        assertThat(shopify("disputes/create", Map.of("id", 2, "order_id", 7002, "status", "won")))
                .isEqualTo(200);
        assertThat(shopify("orders/updated", order(7002, NOW))).isEqualTo(200);

        assertThat(probe.events(EventType.SHOP_ORDER_PART))
                .anySatisfy(part -> assertThat(part.key()).isEqualTo("7002/dispute/2"));
        assertThat(latest("7002").number()).isEqualTo("#7002");
    }

    @Test
    void an_older_update_that_comes_late_changes_nothing() {
        connect("shop", Platform.SHOPIFY, Map.of(), Map.of("client-secret", "s"));
        awaitDoor("shopify/shop", new ShopifySigner("s", "shop.example", "ping"));
        Map<String, Object> newer = order(7003, NOW.plusSeconds(60));
        newer.put("financial_status", "refunded");

        assertThat(shopify("orders/updated", newer)).isEqualTo(200);
        assertThat(shopify("orders/create", order(7003, NOW))).isEqualTo(200);

        assertThat(latest("7003").financialStatus()).isEqualTo("refunded");
    }

    @Test
    void a_privacy_request_is_recorded_for_a_person() {
        connect("shop", Platform.SHOPIFY, Map.of(), Map.of("client-secret", "s"));
        awaitDoor("shopify/shop", new ShopifySigner("s", "shop.example", "ping"));

        assertThat(shopify("customers/redact", Map.of("customer", Map.of("email", "ana@example.org"))))
                .isEqualTo(200);

        assertThat(probe.deadLetters(Topic.SHOP_ORDER)).anySatisfy(record -> {
            assertThat(new String(
                            record.headers().lastHeader("dead-letter-reason").value(), StandardCharsets.UTF_8))
                    .contains("customers/redact");
            assertThat(new String(record.value(), StandardCharsets.UTF_8)).contains("ana@example.org");
        });
    }

    private ShopOrder latest(String orderId) {
        return probe.events(EventType.SHOP_ORDER).stream()
                .filter(event -> event.key().equals(orderId))
                .reduce((first, second) -> second)
                .orElseThrow()
                .data();
    }

    private static Map<String, Object> order(long id, Instant at) {
        return ShopifyEvents.order(
                id, (int) id, "ana@example.org", "Ana", "LAMP-1", "Lamp", new BigDecimal("29.95"), at);
    }

    private int shopify(String topic, Map<String, Object> resource) {
        return post("shopify/shop", new ShopifySigner("s", "shop.example", topic), ShopifyEvents.body(resource));
    }

    private static byte[] withPictures(String mid, String one, String other) {
        return """
                {"object":"page","entry":[{"id":"9","messaging":[{"sender":{"id":"c1"},"message":{"mid":"%s","attachments":[
                  {"type":"image","payload":{"url":"%s"}},{"type":"image","payload":{"url":"%s"}}]}}]}]}""".formatted(mid, one, other).getBytes(StandardCharsets.UTF_8);
    }

    private Stream<InboundMessage> messagesOf(String account) {
        return probe.events(EventType.INBOUND_MESSAGE).stream()
                .map(Event::data)
                .filter(message -> message.account().value().equals(account));
    }

    private void connect(String id, Platform platform, Map<String, String> settings, Map<String, String> secrets) {
        Accounts.publish(probe, Accounts.account(id, platform, settings, secrets));
    }

    private void disconnect(String id, Platform platform) {
        ChannelAccount account = Accounts.account(id, platform, Map.of(), Map.of());
        Accounts.publish(
                probe, new ChannelAccount(account.id(), platform, id, false, account.settings(), account.secrets()));
    }

    /** Until the replica has read the account; what is posted is nothing that anybody wrote. */
    private void awaitDoor(String path, PlatformSigner signer) {
        byte[] nothing = MetaEvents.batch("page", "p", "messaging", List.of(), NOW);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(post(path, signer, nothing)).isEqualTo(200));
    }

    private int post(String path, PlatformSigner signer, byte[] body) {
        try {
            return client.send(
                            signer.request(webhooks.resolve(path), body, NOW), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
