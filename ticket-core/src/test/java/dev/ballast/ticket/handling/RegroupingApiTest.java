package dev.ballast.ticket.handling;

import static dev.ballast.ticket.DeskApi.admin;
import static dev.ballast.ticket.Inbox.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.ballast.contract.EventType;
import dev.ballast.contract.inbound.Sender;
import dev.ballast.testkit.BallastResource;
import dev.ballast.testkit.KafkaProbe;
import dev.ballast.ticket.DeskApi;
import dev.ballast.ticket.Inbox;
import dev.ballast.ticket.Messages;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What agents say about which messages are one problem, through the API alone. */
@QuarkusTest
@QuarkusTestResource(value = BallastResource.class, initArgs = @ResourceArg(name = "database", value = "ballast"))
class RegroupingApiTest {

    @Inject
    KafkaProbe probe;

    @Inject
    Inbox inbox;

    @Test
    void a_split_makes_a_ticket_of_the_second_problem_and_its_undoing_makes_them_one_again() {
        Messages first = Messages.dm("psid-split", "Splitter").saying("", "Where is my parcel splitword?");
        String whole = ticket(first, "splitword");
        inbox.take(first.id("split-2")
                .saying("", "And where is the manual splitword?")
                .at(Messages.NOON.plusSeconds(1200)));
        await().atMost(SOON).untilAsserted(() -> DeskApi.ticket(whole).then().body("messages", hasSize(2)));
        String second = DeskApi.ticket(whole).jsonPath().getString("messages[1].id");

        JsonPath split = post(whole, "split", Map.of("messages", List.of(second)));
        String part = split.getString("id");

        assertThat(part).isNotEqualTo(whole);
        DeskApi.ticket(whole).then().body("messages", hasSize(1)).body("messageCount", equalTo(1));
        DeskApi.ticket(part)
                .then()
                .body("messages[0].id", equalTo(second))
                .body("status", equalTo("open"))
                .body("customer.name", equalTo("Splitter"));
        toldTogether(split.getString("regrouping"), whole, part);

        undo(split.getString("regrouping"));
        DeskApi.ticket(whole).then().body("messages", hasSize(2)).body("messageCount", equalTo(2));
        DeskApi.ticket(part).then().body("status", equalTo("merged"));
        admin().post("/api/regroupings/" + split.getString("regrouping") + "/undo")
                .then()
                .statusCode(409);
    }

    @Test
    void the_last_question_of_a_ticket_cannot_be_taken_from_it() {
        String id = ticket(Messages.mail("lonely@example.com"), "lonely@example.com");
        String only = DeskApi.ticket(id).jsonPath().getString("messages[0].id");

        admin().body(Map.of("messages", List.of(only)))
                .post("/api/tickets/" + id + "/split")
                .then()
                .statusCode(409)
                .body("detail", containsString("merge the tickets instead"));
        admin().body(Map.of("messages", List.of()))
                .post("/api/tickets/" + id + "/split")
                .then()
                .statusCode(400);
        DeskApi.ticket(id).then().body("messages", hasSize(1)).body("status", equalTo("open"));
    }

    @Test
    void a_moved_message_counts_where_it_went_and_comes_back() {
        Messages mover = Messages.dm("psid-mover", "Mover").saying("", "Where is my parcel moverword?");
        String from = ticket(mover, "moverword");
        inbox.take(mover.id("move-2").saying("", "Please refund me moverword.").at(Messages.NOON.plusSeconds(1200)));
        await().atMost(SOON).untilAsserted(() -> DeskApi.ticket(from).then().body("risk", hasItem("refund")));
        String to = ticket(Messages.mail("target@example.com"), "target@example.com");
        String refund = DeskApi.ticket(from).jsonPath().getString("messages[1].id");

        String regrouping = post(from, "move", Map.of("messages", List.of(refund), "ticket", to))
                .getString("regrouping");

        DeskApi.ticket(from).then().body("risk", hasSize(0)).body("messageCount", equalTo(1));
        DeskApi.ticket(to)
                .then()
                .body("risk", hasItem("refund"))
                .body("channels", hasItem("dm"))
                .body("activity.kind", hasItem("messages-given"))
                .body("activity.regrouping", hasItem(regrouping));
        toldTogether(regrouping, from, to);

        undo(regrouping);
        DeskApi.ticket(from).then().body("risk", hasItem("refund")).body("messageCount", equalTo(2));
        DeskApi.ticket(to).then().body("risk", hasSize(0)).body("messageCount", equalTo(1));
    }

    @Test
    void after_a_merge_later_messages_of_both_follow_and_the_customer_hears_nothing() {
        Messages one = Messages.dm("psid-follow", "Follower").saying("", "Where is my parcel followword?");
        String away = ticket(one, "followword");
        String into = ticket(Messages.mail("follow@example.com"), "follow@example.com");
        post(away, "merge", Map.of("ticket", into));

        inbox.take(one.id("follow-2").saying("", "Any news?").at(Messages.NOON.plusSeconds(3600)));

        await().atMost(SOON)
                .untilAsserted(() ->
                        DeskApi.ticket(into).then().body("messages", hasSize(3)).body("merged.ticket", hasItem(away)));
        assertThat(probe.events(EventType.OUTBOUND_REPLY))
                .extracting(event -> event.data().ticket().toString())
                .doesNotContain(away, into);
    }

    @Test
    void a_suggested_duplicate_is_merged_or_dismissed_and_both_can_be_taken_back() {
        String known = ticket(
                Messages.mail("known@example.com").saying("Order", "Where is my order #7001 knownword?"), "knownword");
        String claimed = ticket(
                Messages.mail("other@example.com")
                        .from(new Sender("other@example.com", null, "other@example.com", null, false))
                        .saying("Order", "Where is my order #7001 claimedword?")
                        .at(Messages.NOON.plusSeconds(900)),
                "claimedword");
        DeskApi.ticket(claimed).then().body("suggestions.ticket", hasItem(known));
        DeskApi.ticket(known).then().body("suggestions.ticket", hasItem(claimed));

        decide(known, claimed, "dismiss", 204);
        DeskApi.ticket(claimed).then().body("suggestions", hasSize(0));
        decide(claimed, known, "dismiss", 409);
        decide(claimed, known, "reconsider", 204);
        DeskApi.ticket(claimed).then().body("suggestions", hasSize(1));

        JsonPath merged = post(known, "suggestions/" + claimed + "/accept", Map.of());
        assertThat(merged.getString("id")).as("the later goes into the earlier").isEqualTo(claimed);
        DeskApi.ticket(known).then().body("messages", hasSize(2)).body("suggestions", hasSize(0));

        undo(merged.getString("regrouping"));
        DeskApi.ticket(known).then().body("messages", hasSize(1)).body("suggestions", hasSize(1));
    }

    private static void decide(String id, String other, String decision, int status) {
        admin().post("/api/tickets/" + id + "/suggestions/" + other + "/" + decision)
                .then()
                .statusCode(status);
    }

    private static JsonPath post(String id, String what, Map<String, Object> body) {
        return admin().body(body)
                .post("/api/tickets/" + id + "/" + what)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void undo(String regrouping) {
        admin().post("/api/regroupings/" + regrouping + "/undo").then().statusCode(200);
    }

    /** One regrouping is one event: all its tickets name it. */
    private void toldTogether(String regrouping, String... tickets) {
        for (String ticket : tickets) {
            probe.await(
                    EventType.TICKET_CHANGED,
                    SOON,
                    event -> event.key().equals(ticket)
                            && event.data().change().regrouping() != null
                            && event.data().change().regrouping().toString().equals(regrouping));
        }
    }

    private String ticket(Messages message, String q) {
        return inbox.ticket(message, q).getString("items[0].id");
    }
}
