package dev.ballast.ticket.deadletter;

import static dev.ballast.ticket.DeskApi.admin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.ballast.contract.EventType;
import dev.ballast.contract.Topic;
import dev.ballast.testkit.BallastResource;
import dev.ballast.testkit.KafkaProbe;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the connectors and analytics bury reaches the desk as well, whatever it is. */
@QuarkusTest
@QuarkusTestResource(value = BallastResource.class, initArgs = @ResourceArg(name = "database", value = "ballast"))
class EveryServicesLettersTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    /** No service reads it on another topic than its own, and other tests pass over what is of another type. */
    private static final String MISPLACED = EventType.REPLY_RECEIPT.name();

    private final KafkaProbe kafka = KafkaProbe.shared();
    private final String mark = UUID.randomUUID().toString();

    @AfterEach
    void close() {
        kafka.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Topic.class,
            names = {"INBOUND_MESSAGE", "TICKET_STREAM", "OUTBOUND_REPLY", "OUTBOUND_RECEIPT", "SHOP_ORDER"})
    void a_record_that_any_service_buried_is_listed_with_reason_origin_and_age(Topic topic) {
        bury(topic, origin(topic, 7), "{oops");

        Map<String, Object> letter = await(1);

        assertThat(letter)
                .containsEntry("topic", topic.topicName())
                .containsEntry("partition", 1)
                .containsEntry("offset", 7)
                .containsEntry("attempts", 3);
        assertThat(Instant.parse(String.valueOf(letter.get("at"))))
                .isAfter(Instant.now().minusSeconds(120));
    }

    @Test
    void the_same_record_buried_twice_is_one_problem_and_another_one_at_its_offset_is_not() {
        bury(Topic.TICKET_STREAM, origin(Topic.TICKET_STREAM, 9), "same");
        bury(Topic.TICKET_STREAM, origin(Topic.TICKET_STREAM, 9), "same");
        bury(Topic.TICKET_STREAM, origin(Topic.TICKET_STREAM, 9), "of a topic that was made anew");

        await(2);
    }

    @Test
    void what_came_by_a_webhook_has_its_address_in_place_of_an_origin() {
        bury(Topic.INBOUND_MESSAGE, Map.of("dead-letter-source", "/webhooks/meta/shop-page"), "not json");

        Map<String, Object> letter = await(1);

        assertThat(letter).containsEntry("source", "/webhooks/meta/shop-page").containsEntry("offset", null);
    }

    @Test
    void what_no_database_takes_is_listed_without_its_content() {
        kafka.publishRaw(
                Topic.OUTBOUND_REPLY.deadLetterName(),
                "nul\0key",
                Map.of("dead-letter-reason", utf8(mark + "\0"), "strange\0header", new byte[] {0, 1, (byte) 0xff}),
                new byte[] {0, (byte) 0xc3, 0x28});

        await(1);
    }

    @Test
    void a_reply_that_nobody_could_read_goes_back_to_its_topic_as_it_was() {
        bury(Topic.OUTBOUND_REPLY, origin(Topic.OUTBOUND_REPLY, 4), "{reply " + mark);
        String id = String.valueOf(await(1).get("id"));

        admin().post("/api/dead-letters/" + id + "/replay").then().statusCode(204);

        ConsumerRecord<String, byte[]> again = kafka.records(Topic.OUTBOUND_REPLY.topicName()).stream()
                .filter(record -> new String(record.value(), StandardCharsets.UTF_8).equals("{reply " + mark))
                .findFirst()
                .orElseThrow();
        assertThat(again.key()).isEqualTo("key");
        assertThat(again.headers().lastHeader("ce_type").value()).isEqualTo(utf8(MISPLACED));
        assertThat(again.headers().lastHeader("dead-letter-reason")).isNull();
        assertThat(again.headers().lastHeader("dead-letter-replayed").value()).isEqualTo(utf8(id));
    }

    @Test
    void of_many_who_replay_the_same_at_once_one_does() throws Exception {
        bury(Topic.OUTBOUND_REPLY, origin(Topic.OUTBOUND_REPLY, 5), "{once " + mark);
        String id = String.valueOf(await(1).get("id"));
        Callable<Integer> replay =
                () -> admin().post("/api/dead-letters/" + id + "/replay").statusCode();

        List<Integer> answers;
        try (ExecutorService people = Executors.newFixedThreadPool(6)) {
            answers = people.invokeAll(Collections.nCopies(6, replay)).stream()
                    .map(Future::resultNow)
                    .sorted()
                    .toList();
        }

        assertThat(answers).containsExactly(204, 404, 404, 404, 404, 404);
        assertThat(kafka.records(Topic.OUTBOUND_REPLY.topicName()))
                .filteredOn(record -> new String(record.value(), StandardCharsets.UTF_8).equals("{once " + mark))
                .hasSize(1);
    }

    @Test
    void a_delivery_whose_connector_does_not_answer_stays_where_it_is() {
        bury(Topic.INBOUND_MESSAGE, Map.of("dead-letter-source", "/webhooks/meta/shop-page"), "not json");
        String id = String.valueOf(await(1).get("id"));

        admin().post("/api/dead-letters/" + id + "/replay").then().statusCode(503);

        await(1);
    }

    @Test
    void health_stays_up_and_says_degraded_while_letters_wait() {
        bury(Topic.SHOP_ORDER, origin(Topic.SHOP_ORDER, 11), "bad");
        await(1);

        RestAssured.get("/q/health/ready").then().statusCode(200);
        RestAssured.get("/q/health/well")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'dead letters' }.status", equalTo("UP"))
                .body("checks.find { it.name == 'dead letters' }.data.state", equalTo("degraded"));
        assertThat(RestAssured.get("/q/metrics").asString()).contains("support_dlq_oldest_seconds");
    }

    private Map<String, String> origin(Topic topic, long offset) {
        return Map.of(
                "dead-letter-topic",
                topic.topicName(),
                "dead-letter-partition",
                "1",
                "dead-letter-offset",
                String.valueOf(offset),
                "dead-letter-attempts",
                "3",
                "ce_type",
                MISPLACED);
    }

    private void bury(Topic topic, Map<String, String> headers, String value) {
        buryAs("key", topic, headers, value);
    }

    private void buryAs(String key, Topic topic, Map<String, String> headers, String value) {
        Map<String, byte[]> all = new HashMap<>();
        headers.forEach((name, text) -> all.put(name, utf8(text)));
        all.put("dead-letter-reason", utf8(mark));
        kafka.publishRaw(topic.deadLetterName(), key, all, utf8(value));
    }

    /** Waits until so many of this test's letters are listed, and gives the newest. */
    private Map<String, Object> await(int count) {
        Awaitility.await().atMost(SOON).untilAsserted(() -> assertThat(mine()).hasSize(count));
        return count == 0 ? Map.of() : mine().getFirst();
    }

    private List<Map<String, Object>> mine() {
        return admin().get("/api/dead-letters")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("findAll { it.reason.startsWith('" + mark + "') }");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
