package dev.ballast.analytics.volume;

import static dev.ballast.analytics.VolumeProbe.volume;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.ballast.analytics.AnalyticsDatabase;
import dev.ballast.analytics.QuickRetries;
import dev.ballast.analytics.TicketFixture;
import dev.ballast.analytics.VolumeProbe;
import dev.ballast.contract.EventType;
import dev.ballast.contract.inbound.Channel;
import dev.ballast.testkit.BallastResource;
import dev.ballast.testkit.KafkaProbe;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(QuickRetries.class)
@QuarkusTestResource(
        value = BallastResource.class,
        initArgs = @ResourceArg(name = "database", value = AnalyticsDatabase.NAME))
class VolumeTest {

    private static KafkaProbe kafka;

    @BeforeAll
    static void open() {
        kafka = KafkaProbe.shared();
    }

    @AfterAll
    static void close() {
        kafka.close();
    }

    @Test
    void a_redelivered_ticket_counts_once_and_a_late_version_not_at_all() {
        var first = TicketFixture.open("size", "twice");
        var second = first.retyped("colour");
        publish(second, second, first, TicketFixture.open("size", "twice"));

        eventually(() -> {
            var answer = volume(Map.of("product", "twice", "by", "type"));
            assertThat(answer.getList("rows.type")).containsExactly("colour", "size");
            assertThat(answer.getList("rows.count")).containsExactly(1, 1);
        });
    }

    @Test
    void a_merged_ticket_leaves_the_count_and_returns_when_unmerged() {
        var kept = TicketFixture.open("lost", "merging");
        var merged = TicketFixture.open("lost", "merging");
        publish(kept, merged);
        eventually(() -> assertThat(VolumeProbe.tickets("merging")).isEqualTo(2));

        publish(merged.merged(kept.id()));
        eventually(() -> assertThat(VolumeProbe.tickets("merging")).isEqualTo(1));

        publish(merged.merged(kept.id()).merged(null));
        eventually(() -> assertThat(VolumeProbe.tickets("merging")).isEqualTo(2));
    }

    @Test
    void rows_are_split_by_what_was_asked_for() {
        publish(
                TicketFixture.open("size", "split").answeredWith(2),
                TicketFixture.open("size", "split").through(Channel.DM),
                TicketFixture.open("size", "split").openedAt(Instant.parse("2026-12-01T00:00:00Z")));

        eventually(() -> {
            var answer = volume(Map.of("product", "split", "by", "product,channel", "bucket", "month"));
            assertThat(answer.getList("rows.bucket")).containsExactly("2026-11", "2026-11", "2026-12");
            assertThat(answer.getList("rows.channel")).containsExactly("email", "dm", "email");
            assertThat(answer.getList("rows.messages")).containsExactly(3, 1, 1);
            assertThat(answer.getInt("total")).isEqualTo(3);
        });
        assertThat(volume(Map.of("product", "split", "bucket", "week")).getList("rows.bucket"))
                .containsExactly("2026-W45", "2026-W49");
        assertThat(volume(Map.of("product", "split", "from", "2026-11-05", "to", "2026-11-30"))
                        .getInt("total"))
                .isEqualTo(2);
    }

    @Test
    void a_product_that_nobody_named_yet_is_null() {
        publish(TicketFixture.open("nameless", null));

        eventually(() -> {
            var rows = volume(Map.of("type", "nameless", "by", "product")).getList("rows.product");
            assertThat(rows).hasSize(1).containsOnlyNulls();
        });
    }

    @Test
    void the_same_numbers_come_as_csv_and_no_cell_is_a_formula() {
        publish(TicketFixture.open("size", "=cmd|' /C calc'!A0"));

        eventually(() -> given().accept("text/csv")
                .queryParam("product", "=cmd|' /C calc'!A0")
                .queryParam("by", "product")
                .get("/api/analytics/volume")
                .then()
                .statusCode(200)
                .contentType(containsString("text/csv"))
                .body(equalTo("bucket,product,count,messages\r\n2026-11,'=cmd|' /C calc'!A0,1,1\r\n")));
    }

    @Test
    void a_question_without_sense_is_refused_as_a_problem_that_names_the_parameter() {
        for (var wrong :
                Map.of("bucket", "decade", "by", "mood", "from", "yesterday").entrySet()) {
            given().queryParam(wrong.getKey(), wrong.getValue())
                    .get("/api/analytics/volume")
                    .then()
                    .statusCode(400)
                    .contentType(containsString("application/problem+json"))
                    .body("parameter", equalTo(wrong.getKey()))
                    .body("detail", containsString(wrong.getValue()));
        }
    }

    @Test
    void a_value_that_the_database_cannot_hold_is_the_clients_mistake() {
        given().queryParam("product", "a\u0000b")
                .get("/api/analytics/volume")
                .then()
                .statusCode(400)
                .contentType(containsString("application/problem+json"));
    }

    @Test
    void an_erased_ticket_is_counted_no_more() {
        var ticket = TicketFixture.open("size", "erased");
        publish(ticket);
        eventually(() -> assertThat(VolumeProbe.tickets("erased")).isEqualTo(1));

        kafka.publishRaw("ticket.stream.v1", ticket.id().toString(), Map.of(), null);

        eventually(() -> assertThat(VolumeProbe.tickets("erased")).isZero());
    }

    private static void publish(TicketFixture... tickets) {
        for (var ticket : tickets) {
            kafka.publish(EventType.TICKET_CHANGED, ticket.event());
        }
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(assertion);
    }
}
