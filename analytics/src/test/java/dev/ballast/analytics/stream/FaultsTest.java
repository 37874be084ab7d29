package dev.ballast.analytics.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ballast.analytics.AnalyticsConfig;
import dev.ballast.analytics.AnalyticsDatabase;
import dev.ballast.analytics.QuickRetries;
import dev.ballast.analytics.RandomHistory;
import dev.ballast.analytics.TicketFixture;
import dev.ballast.analytics.VolumeProbe;
import dev.ballast.analytics.store.StreamStore;
import dev.ballast.contract.EventType;
import dev.ballast.contract.Topic;
import dev.ballast.testkit.BallastResource;
import dev.ballast.testkit.KafkaProbe;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(QuickRetries.class)
@QuarkusTestResource(
        value = BallastResource.class,
        initArgs = @ResourceArg(name = "database", value = AnalyticsDatabase.NAME))
class FaultsTest {

    private static KafkaProbe kafka;

    @Inject
    StreamRunner runner;

    @Inject
    StreamStore store;

    @Inject
    StreamBatch batch;

    @Inject
    AnalyticsConfig config;

    @Inject
    InstantSource clock;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafkaConfig;

    @BeforeAll
    static void open() {
        kafka = KafkaProbe.shared();
    }

    @AfterAll
    static void close() {
        kafka.close();
    }

    @Test
    void a_dropped_database_is_counted_anew_to_the_same_numbers() throws SQLException {
        publish(TicketFixture.open("size", "before"), TicketFixture.open("size", "before"));
        eventually(() -> assertThat(VolumeProbe.tickets("before")).isEqualTo(2));
        var numbers = VolumeProbe.byType();

        AnalyticsDatabase.dropAndCreate();

        eventually(() -> assertThat(VolumeProbe.byType()).isEqualTo(numbers));
        publish(TicketFixture.open("size", "before"));
        eventually(() -> assertThat(VolumeProbe.tickets("before")).isEqualTo(3));
    }

    @Test
    void while_the_database_is_away_nothing_is_dead_lettered_and_counting_resumes_alone() throws SQLException {
        publish(TicketFixture.open("size", "outage"));
        eventually(() -> assertThat(VolumeProbe.tickets("outage")).isEqualTo(1));
        int letters = kafka.deadLetters(Topic.TICKET_STREAM).size();

        AnalyticsDatabase.goAway();
        try {
            publish(TicketFixture.open("size", "outage"));
            eventually(() -> assertThat(runner.state()).isInstanceOf(StreamState.Waiting.class));
        } finally {
            AnalyticsDatabase.comeBack();
        }

        eventually(() -> assertThat(VolumeProbe.tickets("outage")).isEqualTo(2));
        assertThat(kafka.deadLetters(Topic.TICKET_STREAM)).hasSize(letters);
        assertThat(runner.state()).isEqualTo(new StreamState.Counting());
    }

    @Test
    void records_that_cannot_be_read_become_dead_letters_with_their_reason_and_stop_nobody() {
        kafka.publishRaw("ticket.stream.v1", "garbage", Map.of(), "not json".getBytes(StandardCharsets.UTF_8));
        kafka.publishRaw("ticket.stream.v1", "no-ticket-id", Map.of(), null);
        publish(TicketFixture.open("size", "survivor"));

        eventually(() -> assertThat(VolumeProbe.tickets("survivor")).isEqualTo(1));
        eventually(() -> {
            assertThat(letters("garbage"))
                    .singleElement()
                    .satisfies(letter ->
                            assertThat(header(letter, "dead-letter-reason")).contains("ce_type"))
                    .satisfies(letter -> assertThat(letter.value()).asString().isEqualTo("not json"))
                    .satisfies(letter ->
                            assertThat(header(letter, "dead-letter-topic")).isEqualTo("ticket.stream.v1"));
            assertThat(letters("no-ticket-id")).hasSize(1);
        });
    }

    @Test
    void a_value_that_postgresql_refuses_sets_aside_that_record_alone() {
        // PostgreSQL has no text with a NUL in it.
        var refused = TicketFixture.open("size", "a\u0000b");
        publish(TicketFixture.open("size", "neighbour"), refused, TicketFixture.open("size", "neighbour"));

        eventually(() -> assertThat(VolumeProbe.tickets("neighbour")).isEqualTo(2));
        eventually(() -> assertThat(letters(refused.id().toString()))
                .singleElement()
                .satisfies(letter ->
                        assertThat(header(letter, "dead-letter-reason")).contains("SQLSTATE 22")));
    }

    @Test
    void a_random_history_with_redeliveries_ends_as_a_recount_says() {
        var history = new RandomHistory(20261123, "random-");

        history.deliveries(300).forEach(FaultsTest::publish);

        eventually(() -> assertThat(ticketsByProduct("random-")).isEqualTo(recount(history)));
    }

    @Test
    void a_second_replica_that_joins_and_leaves_in_the_middle_changes_no_number() throws InterruptedException {
        var history = new RandomHistory(42, "shared-");
        var deliveries = history.deliveries(300);
        int third = deliveries.size() / 3;
        var second = new StreamRunner(new StreamClients(kafkaConfig, config, "second"), store, batch, config, clock);

        deliveries.subList(0, third).forEach(FaultsTest::publish);
        second.start(null);
        eventually(() -> assertThat(second.state()).isInstanceOf(StreamState.Counting.class));
        deliveries.subList(third, 2 * third).forEach(FaultsTest::publish);
        second.stop(null);
        deliveries.subList(2 * third, deliveries.size()).forEach(FaultsTest::publish);

        eventually(() -> assertThat(ticketsByProduct("shared-")).isEqualTo(recount(history)));
    }

    private static Map<String, Long> recount(RandomHistory history) {
        return history.counted()
                .collect(Collectors.groupingBy(TicketFixture::product, TreeMap::new, Collectors.counting()));
    }

    private static Map<String, Long> ticketsByProduct(String prefix) {
        Map<String, Long> counts = new TreeMap<>();
        VolumeProbe.volume(Map.of("by", "product")).<Map<String, Object>>getList("rows").stream()
                .filter(row -> String.valueOf(row.get("product")).startsWith(prefix))
                .forEach(row ->
                        counts.merge((String) row.get("product"), ((Number) row.get("count")).longValue(), Long::sum));
        return counts;
    }

    private static List<ConsumerRecord<String, byte[]>> letters(String key) {
        return kafka.deadLetters(Topic.TICKET_STREAM).stream()
                .filter(letter -> key.equals(letter.key()))
                .toList();
    }

    private static String header(ConsumerRecord<String, byte[]> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static void publish(TicketFixture... tickets) {
        for (var ticket : tickets) {
            kafka.publish(EventType.TICKET_CHANGED, ticket.event());
        }
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(assertion);
    }
}
