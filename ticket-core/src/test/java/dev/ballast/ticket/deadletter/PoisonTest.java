package dev.ballast.ticket.deadletter;

import static dev.ballast.ticket.DeskApi.admin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.ballast.contract.Event;
import dev.ballast.contract.EventCodec;
import dev.ballast.contract.EventType;
import dev.ballast.contract.Topic;
import dev.ballast.contract.WireRecord;
import dev.ballast.contract.inbound.InboundMessage;
import dev.ballast.testkit.BallastResource;
import dev.ballast.testkit.KafkaProbe;
import dev.ballast.ticket.DeskApi;
import dev.ballast.ticket.Messages;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Records that no attempt can process: they neither block nor vanish. */
@QuarkusTest
@QuarkusTestResource(value = BallastResource.class, initArgs = @ResourceArg(name = "database", value = "ballast"))
class PoisonTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String TOPIC = Topic.INBOUND_MESSAGE.topicName();

    @Test
    void every_kind_of_poison_is_buried_with_its_reason_and_every_good_message_among_it_arrives() {
        try (KafkaProbe probe = KafkaProbe.shared()) {
            Map<String, byte[]> headers = headers();
            byte[] good = good("poison-base@example.com").value();
            String json = new String(good, StandardCharsets.UTF_8);
            int before = buried(probe).size();
            Map<String, byte[]> poisons = new HashMap<>();
            poisons.put("not JSON", "{oops".getBytes(StandardCharsets.UTF_8));
            poisons.put("JSON null", "null".getBytes(StandardCharsets.UTF_8));
            poisons.put("another shape", "[1,2,3]".getBytes(StandardCharsets.UTF_8));
            poisons.put("wrong UTF-8", new byte[] {'{', '"', (byte) 0xC3, (byte) 0x28, '"', ':', '1', '}'});
            poisons.put("deep nesting", "[".repeat(100_000).getBytes(StandardCharsets.UTF_8));
            poisons.put(
                    "no external id", json.replace("externalId", "externalIx").getBytes(StandardCharsets.UTF_8));
            poisons.put(
                    "a year no database knows",
                    json.replace("2026-11-20T12:00:01Z", "+900000000-01-01T00:00:00Z")
                            .getBytes(StandardCharsets.UTF_8));
            int sent = 0;
            for (Map.Entry<String, byte[]> poison : poisons.entrySet()) {
                probe.publishRaw(TOPIC, "email/support/" + poison.getKey(), headers, poison.getValue());
                probe.publish(good("between" + sent++ + "@poison.example"));
            }
            probe.publishRaw(TOPIC, "email/support/tombstone", headers, null);
            probe.publishRaw(TOPIC, "email/support/headless", Map.of(), good);
            Map<String, byte[]> unknown = new HashMap<>(headers);
            unknown.put("ce_type", "dev.ballast.inbound.message.v99".getBytes(StandardCharsets.UTF_8));
            probe.publishRaw(TOPIC, "email/support/unknown version", unknown, good);
            int expected = poisons.size() + 3;
            int goods = sent;

            await().atMost(SOON).untilAsserted(() -> {
                List<ConsumerRecord<String, byte[]>> buried = buried(probe);
                assertThat(buried).hasSize(before + expected);
                assertThat(buried).allSatisfy(record -> {
                    assertThat(header(record, "dead-letter-reason")).isNotBlank();
                    assertThat(header(record, "dead-letter-topic")).isEqualTo(TOPIC);
                    assertThat(Long.parseLong(header(record, "dead-letter-offset")))
                            .isNotNegative();
                    assertThat(Integer.parseInt(header(record, "dead-letter-attempts")))
                            .isPositive();
                });
                assertThat(DeskApi.search("@poison.example").getList("items")).hasSize(goods);
            });
        }
    }

    @Test
    void a_nul_in_the_text_is_no_poison() {
        try (KafkaProbe probe = KafkaProbe.shared()) {
            WireRecord good = good("nul@example.com");
            byte[] withNul = new String(good.value(), StandardCharsets.UTF_8)
                    .replace("Where is my parcel", "Where\\u0000 is my parcel")
                    .getBytes(StandardCharsets.UTF_8);
            probe.publishRaw(TOPIC, good.key(), good.headers(), withNul);

            await().atMost(SOON)
                    .untilAsserted(
                            () -> assertThat(DeskApi.search("nul@example.com").getList("items"))
                                    .hasSize(1));
        }
    }

    @Test
    void a_person_replays_or_discards_and_each_is_decided_once() {
        try (KafkaProbe probe = KafkaProbe.shared()) {
            probe.publishRaw(TOPIC, "email/support/decide", headers(), "{decide".getBytes(StandardCharsets.UTF_8));
            await().atMost(SOON).untilAsserted(() -> assertThat(waiting()).isNotEmpty());
            int before = buried(probe).size();
            String id = waiting().getFirst();

            admin().post("/api/dead-letters/" + id + "/replay").then().statusCode(204);
            admin().post("/api/dead-letters/" + id + "/discard").then().statusCode(404);

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(buried(probe))
                            .as("still unreadable, so buried once more")
                            .hasSize(before + 1));
            await().atMost(SOON).untilAsserted(() -> assertThat(waiting()).isNotEmpty());
            admin().post("/api/dead-letters/" + waiting().getFirst() + "/discard")
                    .then()
                    .statusCode(204);
            admin().get("/api/dead-letters?state=decided")
                    .then()
                    .body("find { it.id == '" + id + "' }.state", equalTo("replayed"))
                    .body("find { it.id == '" + id + "' }.decidedBy", equalTo("admin"));
        }
    }

    /** Of this test: other tests bury letters too. */
    private static List<ConsumerRecord<String, byte[]>> buried(KafkaProbe probe) {
        return probe.deadLetters(Topic.INBOUND_MESSAGE).stream()
                .filter(record -> record.key() != null && record.key().startsWith("email/support/"))
                .toList();
    }

    private static List<String> waiting() {
        return admin().get("/api/dead-letters")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("id");
    }

    private static WireRecord good(String from) {
        Event<InboundMessage> event = Messages.mail(from).event();
        return new EventCodec().encode(EventType.INBOUND_MESSAGE, event);
    }

    private static Map<String, byte[]> headers() {
        return good("headers@example.com").headers();
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
