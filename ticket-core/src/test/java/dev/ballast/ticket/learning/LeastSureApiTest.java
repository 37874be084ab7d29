package dev.ballast.ticket.learning;

import static dev.ballast.ticket.DeskApi.admin;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ballast.testkit.BallastResource;
import dev.ballast.ticket.DeskApi;
import dev.ballast.ticket.Inbox;
import dev.ballast.ticket.Messages;
import dev.ballast.ticket.store.Transactions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which tickets an agent is asked about, so that few corrections teach much. */
@QuarkusTest
@QuarkusTestResource(value = BallastResource.class, initArgs = @ResourceArg(name = "database", value = "ballast"))
class LeastSureApiTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @Inject
    Inbox inbox;

    @Inject
    Transactions transactions;

    /** What other tests left is older than what is asked for. */
    @BeforeEach
    void aYearPasses() throws SQLException {
        transactions.commit(connection -> {
            try (PreparedStatement age = connection.prepareStatement(
                    "update ticket set last_message_at = last_message_at - interval '1 year'")) {
                return age.executeUpdate();
            }
        });
    }

    @AfterEach
    void forgetAll() {
        LearningDesk.forgetAll();
    }

    @Test
    void unsorted_tickets_come_first_then_the_least_sure_and_the_newest_among_equals() {
        String sure = ticket("sure@unsure.example", "The ring is too small, I need a bigger size.", NOW);
        String older = ticket("older@unsure.example", "blorp wibbet", NOW.minusSeconds(60));
        String newer = ticket("newer@unsure.example", "blorp wibbet", NOW);

        assertThat(asked()).containsExactly(newer, older, sure);

        Map<String, Object> first = leastSure().getFirst();
        assertThat(first)
                .containsEntry("type", "unsorted")
                .containsEntry("snippet", "blorp wibbet")
                .containsEntry("guess", DeskApi.ticket(newer).jsonPath().getString("secondaryTypes[0]"));
        assertThat(leastSure().getLast()).containsEntry("type", "size").containsEntry("guess", null);
        assertThat((float) leastSure().getLast().get("confidence")).isBetween(0.2f, 1f);
    }

    @Test
    void a_ticket_that_an_agent_sorted_is_asked_about_no_more() {
        String sorted = ticket("sorted@unsure.example", "blorp wibbet sorted", NOW);
        String other = ticket("other@unsure.example", "blorp wibbet other", NOW);
        Map<String, Object> seen = leastSure().stream()
                .filter(ticket -> sorted.equals(ticket.get("ticket")))
                .findFirst()
                .orElseThrow();

        admin().body(Map.of("version", seen.get("version"), "type", "size"))
                .patch("/api/tickets/" + sorted)
                .then()
                .statusCode(200);

        assertThat(asked()).containsExactly(other);
    }

    @Test
    void what_is_old_or_without_words_teaches_nothing_today() {
        ticket("old@unsure.example", "blorp wibbet old", NOW.minus(Duration.ofDays(91)));
        ticket("wordless@unsure.example", "", NOW);
        String recent = ticket("recent@unsure.example", "blorp wibbet recent", NOW.minus(Duration.ofDays(89)));

        assertThat(asked()).containsExactly(recent);
    }

    @Test
    void an_agent_is_asked_about_twenty_at_most() {
        for (int i = 0; i < 21; i++) {
            ticket("many" + i + "@unsure.example", "blorp wibbet", NOW.plusSeconds(i));
        }

        assertThat(asked()).hasSize(20);
    }

    @Test
    void strangers_are_not_told() {
        given().get("/api/learning/least-sure").then().statusCode(401);
    }

    private String ticket(String from, String text, Instant at) {
        return inbox.ticket(Messages.mail(from).saying("Hello", text).at(at), from)
                .getString("items[0].id");
    }

    private static List<String> asked() {
        return leastSure().stream().map(ticket -> (String) ticket.get("ticket")).toList();
    }

    private static List<Map<String, Object>> leastSure() {
        return admin().get("/api/learning/least-sure")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("$");
    }
}
