package dev.ballast.ticket.learning;

import static dev.ballast.ticket.DeskApi.admin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ballast.contract.EventType;
import dev.ballast.testkit.BallastResource;
import dev.ballast.testkit.KafkaProbe;
import dev.ballast.ticket.DeskApi;
import dev.ballast.ticket.Messages;
import dev.ballast.ticket.store.Transactions;
import dev.ballast.ticket.triage.MessageText;
import dev.ballast.ticket.triage.ProblemModel;
import dev.ballast.ticket.triage.ProblemType;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Agents teach the model through the API; every replica learns it within seconds, and everything can be taken back. */
@QuarkusTest
@QuarkusTestResource(value = BallastResource.class, initArgs = @ResourceArg(name = "database", value = "ballast"))
class LearningApiTest {

    private static final Duration SECONDS = Duration.ofSeconds(20);

    /** Words no shipped sentence has. */
    private static final String RIDDLE = "the flurbel of my zonk went plim";

    @Inject
    Transactions transactions;

    @Inject
    KafkaProbe probe;

    @AfterEach
    void forgetAll() {
        LearningDesk.forgetAll();
    }

    @Test
    void a_correction_is_the_next_version_within_seconds_on_every_replica_and_after_a_restart() {
        int before = LearningDesk.state().getInt("newest");
        correct(ticket("riddle@learn.example", RIDDLE), "damaged");

        LearningDesk.awaitTrained();

        JsonPath learned = LearningDesk.state();
        assertThat(learned.getInt("newest")).isEqualTo(before + 1);
        assertThat(learned.getMap("versions[0]"))
                .containsEntry("reason", "correction")
                .containsEntry("agent", "admin");
        assertThat(learned.getMap("corrections[0]")).containsEntry("type", "damaged");
        String next = ticket("riddle-again@learn.example", RIDDLE + " again");
        assertThat(DeskApi.ticket(next).jsonPath().getString("type")).isEqualTo("damaged");
        assertThat(asOtherReplica(RIDDLE)).isEqualTo(new ProblemType("damaged"));
    }

    @Test
    void the_last_word_on_a_ticket_counts_alone() {
        String ticket = ticket("undecided@learn.example", RIDDLE + " undecided");
        correct(ticket, "damaged");
        correct(ticket, "colour");

        LearningDesk.awaitTrained();

        assertThat(asOtherReplica(RIDDLE + " undecided")).isEqualTo(new ProblemType("colour"));
        assertThat(LearningDesk.state().getInt("versions[0].corrections"))
                .isEqualTo(LearningDesk.state().getInt("versions[1].corrections"));
    }

    @Test
    void going_back_to_an_earlier_version_is_a_new_one_and_can_be_taken_back_too() {
        correct(ticket("back@learn.example", RIDDLE + " back"), "damaged");
        LearningDesk.awaitTrained();
        int taught = LearningDesk.state().getInt("newest");

        int forgotten = admin().post("/api/learning/versions/" + (taught - 1) + "/restore")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getInt("version");
        LearningDesk.awaitTrained();
        ProblemType afterForgetting = asOtherReplica(RIDDLE + " back");
        admin().post("/api/learning/versions/" + taught + "/restore").then().statusCode(200);
        LearningDesk.awaitTrained();

        assertThat(forgotten).isEqualTo(taught + 1);
        assertThat(afterForgetting).isNotEqualTo(new ProblemType("damaged"));
        assertThat(asOtherReplica(RIDDLE + " back")).isEqualTo(new ProblemType("damaged"));
        admin().post("/api/learning/versions/9999/restore").then().statusCode(404);
    }

    @Test
    void a_reclassification_shows_its_difference_and_changes_nothing_before_it_is_applied() {
        String past = ticket("past@learn.example", RIDDLE + " in the past");
        String settled = ticket("settled@learn.example", RIDDLE + " and settled");
        correct(settled, "praise");
        correct(ticket("lesson@learn.example", RIDDLE + " as a lesson"), "damaged");
        correct(ticket("lesson2@learn.example", RIDDLE + " as another lesson"), "damaged");
        LearningDesk.awaitTrained();
        String was = type(past);

        JsonPath shown = preview();

        assertThat(was).isNotEqualTo("damaged");
        assertThat(shown.getList("changes.ticket", String.class)).contains(past).doesNotContain(settled);
        assertThat(type(past)).isEqualTo(was);

        String id = shown.getString("reclassification.id");
        admin().post("/api/learning/reclassifications/" + id + "/apply").then().statusCode(200);

        assertThat(type(past)).isEqualTo("damaged");
        assertThat(type(settled)).isEqualTo("praise");
        assertThat(DeskApi.ticket(past).jsonPath().getBoolean("typeByAgent")).isFalse();
        admin().post("/api/learning/reclassifications/" + id + "/apply").then().statusCode(409);
    }

    @Test
    void a_dropped_reclassification_stays_dropped_and_a_ticket_changed_meanwhile_is_left_alone() {
        String past = ticket("dropped@learn.example", RIDDLE + " to be dropped");
        correct(ticket("lesson3@learn.example", RIDDLE + " for the drop"), "damaged");
        correct(ticket("lesson4@learn.example", RIDDLE + " for the drop too"), "damaged");
        LearningDesk.awaitTrained();

        String dropped = preview().getString("reclassification.id");
        admin().post("/api/learning/reclassifications/" + dropped + "/drop")
                .then()
                .statusCode(204);
        admin().post("/api/learning/reclassifications/" + dropped + "/apply")
                .then()
                .statusCode(409);
        String stale = preview().getString("reclassification.id");
        correct(past, "colour");
        admin().post("/api/learning/reclassifications/" + stale + "/apply")
                .then()
                .statusCode(200);

        assertThat(type(past)).isEqualTo("colour");
    }

    @Test
    void a_type_of_the_shops_own_is_defined_taught_and_taken_out_at_the_desk() {
        admin().body(Map.of(
                        "names", Map.of("en", "Engraving"),
                        "keywords", List.of("engrav*", "gravur*"),
                        "sentences", List.of("the letters on my ring are crooked")))
                .put("/api/taxonomy/engraving")
                .then()
                .statusCode(200);
        LearningDesk.awaitTrained();

        assertThat(codes()).contains("engraving");
        assertThat(type(ticket("own@learn.example", "die Gravur ist schief"))).isEqualTo("engraving");

        admin().delete("/api/taxonomy/engraving").then().statusCode(200);
        LearningDesk.awaitTrained();

        assertThat(codes()).doesNotContain("engraving");
        admin().delete("/api/taxonomy/engraving").then().statusCode(404);
        admin().body(Map.of("names", Map.of("de", "Gravur")))
                .put("/api/taxonomy/gravur")
                .then()
                .statusCode(400);
    }

    private JsonPath preview() {
        return admin().body(Map.of("days", 3_650))
                .post("/api/learning/reclassifications")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private ProblemType asOtherReplica(String text) {
        LearnedModel replica = new LearnedModel(transactions, new TaxonomyFile(List.of()), ProblemModel.shipped());
        replica.refresh();
        return replica.classify(MessageText.of(text)).type();
    }

    private static List<String> codes() {
        return admin().get("/api/taxonomy")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("code");
    }

    private static String type(String ticket) {
        return DeskApi.ticket(ticket).jsonPath().getString("type");
    }

    private static void correct(String ticket, String type) {
        long version = DeskApi.ticket(ticket).jsonPath().getLong("version");
        admin().body(Map.of("version", version, "type", type))
                .patch("/api/tickets/" + ticket)
                .then()
                .statusCode(200);
    }

    private String ticket(String from, String text) {
        probe.publish(
                EventType.INBOUND_MESSAGE, Messages.mail(from).saying("?", text).event());
        await().atMost(SECONDS)
                .untilAsserted(
                        () -> assertThat(DeskApi.search(from).getList("items")).isNotEmpty());
        return DeskApi.search(from).getString("items[0].id");
    }
}
