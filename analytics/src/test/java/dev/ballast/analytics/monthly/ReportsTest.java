package dev.ballast.analytics.monthly;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import dev.ballast.analytics.AnalyticsDatabase;
import dev.ballast.analytics.QuickRetries;
import dev.ballast.analytics.TicketFixture;
import dev.ballast.contract.EventType;
import dev.ballast.contract.inbound.Channel;
import dev.ballast.testkit.BallastResource;
import dev.ballast.testkit.KafkaProbe;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A shop of the year 2031, so that no other test's tickets are in its months. */
@QuarkusTest
@TestProfile(QuickRetries.class)
@QuarkusTestResource(
        value = BallastResource.class,
        initArgs = @ResourceArg(name = "database", value = AnalyticsDatabase.NAME))
class ReportsTest {

    private static final Instant MARCH = Instant.parse("2031-03-03T09:00:00Z");
    private static final Instant APRIL = Instant.parse("2031-04-07T09:00:00Z");

    @BeforeAll
    static void a_spring_of_tickets() {
        var tickets = List.of(
                ticket("size", "mug", MARCH).resolved(MARCH.plusSeconds(7_200), 60),
                ticket("size", "mug", MARCH).resolved(APRIL, 120),
                ticket("size", "mug", MARCH).resolved(APRIL, 600),
                ticket("refund", "lamp", MARCH).through(Channel.DM).resolved(APRIL, 1_000),
                ticket("refund", "=evil()", APRIL));
        try (var kafka = KafkaProbe.shared()) {
            tickets.forEach(ticket -> kafka.publish(EventType.TICKET_CHANGED, ticket.event()));
        }
    }

    @Test
    void a_month_says_how_many_which_products_and_what_took_the_time() {
        eventually("monthly", answer -> {
            assertThat(answer.getList("months.month")).containsExactly("2031-03", "2031-04");
            assertThat(answer.getList("months.tickets")).containsExactly(4, 1);
            assertThat(answer.getMap("months[0].channels")).hasToString("{email=3, dm=1}");
            assertThat(answer.getList("months[0].products.product")).containsExactly("mug", "lamp");
            assertThat(answer.getList("months[0].products.share")).containsExactly(0.75f, 0.25f);
            assertThat(answer.getList("months[0].types.type")).containsExactly("refund", "size");
            assertThat(answer.getList("months[0].types.totalSeconds")).containsExactly(1_000, 780);
        });
    }

    @Test
    void effort_is_total_median_and_share_by_type() {
        eventually("effort", answer -> {
            assertThat(answer.getInt("totalSeconds")).isEqualTo(1_780);
            assertThat(answer.getFloat("rows.find { it.type == 'size' }.medianSeconds"))
                    .isEqualTo(120f);
            assertThat(answer.getDouble("rows.find { it.type == 'size' }.share"))
                    .isBetween(0.438, 0.439);
        });
    }

    @Test
    void the_burden_is_what_came_what_went_and_what_is_left() {
        eventually("burden", answer -> {
            assertThat(answer.getList("rows.bucket")).containsExactly("2031-03", "2031-04");
            assertThat(answer.getList("rows.opened")).containsExactly(4, 1);
            assertThat(answer.getList("rows.resolved")).containsExactly(1, 3);
            // Other tests leave tickets open in earlier years.
            int before = answer.getInt("rows[0].backlog") - 3;
            assertThat(answer.getInt("rows[1].backlog")).isEqualTo(before + 1);
        });
    }

    @Test
    void the_export_has_one_safe_row_per_ticket() {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            String csv = given().queryParam("from", "2031-03-01")
                    .queryParam("to", "2031-04-30")
                    .get("/api/analytics/tickets.csv")
                    .then()
                    .statusCode(200)
                    .contentType(containsString("text/csv"))
                    .extract()
                    .asString();
            assertThat(csv.lines()).hasSize(6).first().asString().startsWith("number,opened_at,status,type,product");
            assertThat(csv)
                    .contains(",2031-03-03T09:00:00Z,resolved,refund,lamp,dm,")
                    .contains(",'=evil(),email,");
        });
    }

    private static TicketFixture ticket(String type, String product, Instant openedAt) {
        return TicketFixture.open(type, product).openedAt(openedAt);
    }

    private static void eventually(String report, Consumer<JsonPath> assertion) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertion.accept(given().queryParam("from", "2031-03-01")
                        .queryParam("to", "2031-04-30")
                        .queryParam("bucket", "month")
                        .get("/api/analytics/" + report)
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()));
    }
}
