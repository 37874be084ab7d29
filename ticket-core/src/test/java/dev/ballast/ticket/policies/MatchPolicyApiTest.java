package dev.ballast.ticket.policies;

import static dev.ballast.ticket.DeskApi.admin;
import static dev.ballast.ticket.Inbox.SOON;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.ballast.testkit.BallastResource;
import dev.ballast.ticket.DeskApi;
import dev.ballast.ticket.Inbox;
import dev.ballast.ticket.Messages;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The shop decides what is sure enough, while messages come in. */
@QuarkusTest
@QuarkusTestResource(value = BallastResource.class, initArgs = @ResourceArg(name = "database", value = "ballast"))
class MatchPolicyApiTest {

    private static final String MATCHING = "/api/policies/matching";

    @Inject
    Inbox inbox;

    private Map<String, Object> configured;

    @BeforeEach
    void open() {
        configured = admin().get(MATCHING).jsonPath().getMap("configured");
    }

    @AfterEach
    void close() {
        set(configured);
    }

    @Test
    void what_would_join_is_suggested_once_the_shop_wants_to_be_surer_and_joins_again_when_it_does_not() {
        Messages asked = Messages.dm("psid-strict", "Strict").saying("", "Where is my parcel strictword?");
        String first = ticket(asked, "strictword", 1);

        set(rules(1, 0.1));
        ticket(
                asked.id("strict-2").saying("", "Any news strictword?").at(Messages.NOON.plusSeconds(3600)),
                "strictword",
                2);
        DeskApi.ticket(first).then().body("messages", hasSize(1)).body("suggestions", hasSize(1));

        set(rules(0.05, 0.05));
        Messages sure = Messages.dm("psid-lenient", "Lenient").saying("", "Where is my parcel lenientword?");
        String second = ticket(sure, "lenientword", 1);
        inbox.take(sure.id("lenient-2").saying("", "The shirt is too small.").at(Messages.NOON.plusSeconds(3600)));
        await().atMost(SOON).untilAsserted(() -> DeskApi.ticket(second).then().body("messages", hasSize(2)));
    }

    @Test
    void who_set_it_is_told_and_contradictions_are_refused() {
        set(rules(0.9, 0.4))
                .then()
                .body("rules.joinAt", equalTo(0.9f))
                .body("setBy", equalTo("admin"))
                .body("configured", equalTo(configured));

        admin().body(rules(0.3, 0.4))
                .put(MATCHING)
                .then()
                .statusCode(400)
                .body("detail", containsString("suggest <= join"));
        admin().get(MATCHING).then().body("rules.joinAt", equalTo(0.9f));
    }

    private static Map<String, Object> rules(double joinAt, double suggestAt) {
        return Map.of("joinAt", joinAt, "suggestAt", suggestAt, "windowDays", 14, "reopenDays", 30);
    }

    private static Response set(Map<String, Object> rules) {
        return admin().body(rules)
                .put(MATCHING)
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    private String ticket(Messages message, String q, int tickets) {
        return inbox.ticket(message, q, tickets).getString("items[0].id");
    }
}
