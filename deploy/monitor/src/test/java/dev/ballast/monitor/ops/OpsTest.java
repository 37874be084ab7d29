package dev.ballast.monitor.ops;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;

import dev.ballast.contract.Event;
import dev.ballast.contract.EventType;
import dev.ballast.contract.account.AccountId;
import dev.ballast.contract.connector.ConnectorState;
import dev.ballast.contract.connector.ConnectorStatus;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.testkit.Backends;
import dev.ballast.testkit.BallastResource;
import dev.ballast.testkit.KafkaProbe;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(OpsTest.EverySecond.class)
@QuarkusTestResource(BallastResource.class)
class OpsTest {

    public static class EverySecond implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("ballast.monitor.interval", "1s");
        }
    }

    /** How each series has to begin: the names and labels of kafka-lag-exporter, kafka_exporter, KMinion and Burrow. */
    private static final String SERIES = """
            kafka_consumergroup_group_offset{cluster_name="ballast",group=
            kafka_consumergroup_group_lag{cluster_name="ballast",group=
            kafka_consumergroup_group_lag_seconds{cluster_name="ballast",group=
            kafka_consumergroup_group_max_lag{cluster_name="ballast",group=
            kafka_consumergroup_group_max_lag_seconds{cluster_name="ballast",group=
            kafka_consumergroup_group_sum_lag{cluster_name="ballast",group=
            kafka_consumergroup_group_topic_sum_lag{cluster_name="ballast",group=
            kafka_partition_latest_offset{cluster_name="ballast",topic=
            kafka_partition_earliest_offset{cluster_name="ballast",topic=
            kafka_consumergroup_poll_time_ms{cluster_name="ballast"
            kafka_consumergroup_lag{consumergroup=
            kafka_consumergroup_current_offset{consumergroup=
            kafka_consumergroup_lag_sum{consumergroup=
            kafka_consumergroup_current_offset_sum{consumergroup=
            kafka_consumergroup_members{consumergroup=
            kafka_topic_partitions{topic=
            kafka_topic_partition_current_offset{topic=
            kafka_topic_partition_oldest_offset{topic=
            kafka_brokers 1.0
            kminion_kafka_consumer_group_topic_partition_lag{group_id=
            kminion_kafka_consumer_group_topic_lag{group_id=
            kminion_kafka_consumer_group_topic_offset_sum{group_id=
            kminion_kafka_consumer_group_info{group_id=
            kminion_kafka_consumer_group_members{group_id=
            kminion_kafka_topic_partition_high_water_mark{topic_name=
            kminion_kafka_topic_partition_low_water_mark{topic_name=
            burrow_kafka_consumer_lag_total{cluster=
            burrow_kafka_consumer_status{cluster=
            burrow_kafka_topic_partition_status{cluster=
            burrow_kafka_consumer_current_offset{cluster=
            burrow_kafka_consumer_partition_lag{cluster=
            burrow_kafka_topic_partition_offset{cluster=
            support_dlq_topic_records{topic="shop.order.v1.dlq"
            ballast_consumer_lost_records{consumergroup=
            ballast_monitor_last_success_timestamp_seconds 1.
            """;

    private static KafkaProbe kafka;

    @BeforeAll
    static void open() throws ExecutionException, InterruptedException {
        kafka = KafkaProbe.shared();
        try (var admin =
                Admin.create(Map.of("bootstrap.servers", Backends.shared().kafkaBootstrapServers()))) {
            var committed = Map.of(new TopicPartition("shop.order.v1", 0), new OffsetAndMetadata(0));
            admin.alterConsumerGroupOffsets("ticket-core-orders", committed)
                    .all()
                    .get();
        }
    }

    @AfterAll
    static void close() {
        kafka.close();
    }

    @Test
    void the_backlog_of_a_group_that_never_ran_is_on_the_list() {
        kafka.publishRaw("ticket.stream.v1", "t", Map.of(), new byte[] {1});

        eventually(() -> {
            var lag = get("/api/ops/lag").then().statusCode(200).extract().jsonPath();
            String rows = "findAll { it.group == 'analytics-volume' && it.topic == 'ticket.stream.v1' }";
            assertThat(lag.getInt(rows + ".lag.sum()")).isPositive();
            assertThat(lag.getList(rows + ".status")).containsOnly("NOTFOUND");
            assertThat(lag.getList(rows + ".committed")).containsOnlyNulls();
            assertThat(lag.getFloat(rows + ".lagSeconds.max()")).isBetween(0f, 60f);
        });
    }

    @Test
    void a_dead_letter_is_counted_for_its_topic() {
        kafka.publishRaw("inbound.message.v1.dlq", "k", Map.of(), new byte[] {1});

        eventually(() -> get("/api/ops/dead-letters")
                .then()
                .statusCode(200)
                .body("find { it.topic == 'inbound.message.v1.dlq' }.depth", equalTo(1))
                .body("topic", hasItem("ticket.stream.v1.dlq")));
    }

    @Test
    void a_dead_connector_is_shown_as_silent_beside_a_living_one() {
        publish("alive", ConnectorState.LISTENING, Instant.now().plusSeconds(60));
        publish("dead", ConnectorState.LISTENING, Instant.now().minusSeconds(3600));

        eventually(() -> get("/api/ops/connectors")
                .then()
                .statusCode(200)
                .body("find { it.account == 'alive' }.state", equalTo("listening"))
                .body("find { it.account == 'dead' }.state", equalTo("silent"))
                .body("find { it.account == 'dead' }.reportedState", equalTo("listening")));
    }

    @Test
    void an_account_that_works_and_gets_nothing_although_it_usually_does_is_told() {
        Instant now = Instant.now();
        publish("quiet", ConnectorState.LISTENING, now.plusSeconds(60));
        for (int hour = 20 * 24; hour > 24; hour--) {
            kafka.publishRawAt("inbound.message.v1", "form/quiet/anna@example.com", now.minus(Duration.ofHours(hour)));
        }

        eventually(() -> get("/api/ops/connectors")
                .then()
                .statusCode(200)
                .body("find { it.account == 'quiet' }.quiet.expected", greaterThan(15f))
                .body("find { it.account == 'quiet' }.state", equalTo("listening")));
        assertThat(get("/q/metrics").asString())
                .contains("support_connector_missing_messages{account=\"quiet\",platform=\"imap\"");
    }

    @Test
    void every_metric_that_dashboards_ask_for_is_there() {
        eventually(() -> {
            List<String> lines = get("/q/metrics").asString().lines().toList();
            assertThat(SERIES.lines().filter(series -> lines.stream().noneMatch(line -> line.startsWith(series))))
                    .isEmpty();
        });
    }

    private static void publish(String account, ConnectorState state, Instant observed) {
        var status = new ConnectorStatus(
                new AccountId(account),
                Platform.IMAP,
                "ingest-email",
                "one",
                state,
                null,
                null,
                null,
                null,
                null,
                null,
                observed);
        kafka.publish(EventType.CONNECTOR_STATUS, Event.of("/ingest-email", observed, account, status));
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(assertion);
    }
}
