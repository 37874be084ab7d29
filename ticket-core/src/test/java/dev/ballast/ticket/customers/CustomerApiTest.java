package dev.ballast.ticket.customers;

import static dev.ballast.ticket.DeskApi.admin;
import static dev.ballast.ticket.Inbox.SOON;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.ballast.testkit.BallastResource;
import dev.ballast.ticket.Inbox;
import dev.ballast.ticket.Messages;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** People as agents see them, through the API alone. */
@QuarkusTest
@QuarkusTestResource(value = BallastResource.class, initArgs = @ResourceArg(name = "database", value = "ballast"))
class CustomerApiTest {

    @Inject
    Inbox inbox;

    @Test
    void two_contacts_become_one_person_by_an_agents_word_and_two_again_by_its_undoing() {
        String one = customer(Messages.mail("link.one@example.com"));
        String other = customer(Messages.mail("link.other@example.com"));

        admin().body(Map.of("customer", other, "reason", "she said so on the phone"))
                .post("/api/customers/" + one + "/link")
                .then()
                .statusCode(204);
        for (String either : new String[] {one, other}) {
            admin().get("/api/customers/" + either)
                    .then()
                    .statusCode(200)
                    .body("customers", hasSize(2))
                    .body("tickets", hasSize(2))
                    .body("links.reason", hasItem("she said so on the phone"))
                    .body("links[0].actor", equalTo("admin"));
        }
        admin().queryParam("customer", other).get("/api/tickets").then().body("items", hasSize(2));
        admin().body(Map.of("customer", other))
                .post("/api/customers/" + one + "/link")
                .then()
                .statusCode(409);

        admin().body(Map.of("customer", one))
                .post("/api/customers/" + other + "/unlink")
                .then()
                .statusCode(204);
        admin().get("/api/customers/" + one)
                .then()
                .body("customers", hasSize(1))
                .body("tickets", hasSize(1))
                .body("links[0].undoneBy", equalTo("admin"));
        admin().get("/api/customers/" + other).then().body("id", equalTo(other));
    }

    /** What is only claimed is shown to the agent beside the vouched-for, never joined by itself. */
    @Test
    void the_same_address_merely_claimed_is_a_hint_and_no_more() {
        String vouched = customer(Messages.mail("hinted@example.com"));

        inbox.take(Messages.form("hinted@example.com").saying("", "Hello hintword"));

        await().atMost(SOON)
                .untilAsserted(() -> admin().get("/api/customers/" + vouched)
                        .then()
                        .body("customers", hasSize(1))
                        .body("tickets", hasSize(1))
                        .body("hints", hasSize(1))
                        .body("hints[0].reason", equalTo("claimed email")));
    }

    @Test
    void nobody_is_linked_to_themselves_or_to_nobody() {
        String one = customer(Messages.mail("selfish@example.com"));

        admin().body(Map.of("customer", one))
                .post("/api/customers/" + one + "/link")
                .then()
                .statusCode(400);
        admin().body(Map.of("customer", UUID.randomUUID()))
                .post("/api/customers/" + one + "/link")
                .then()
                .statusCode(409);
        admin().get("/api/customers/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void contacts_say_whether_the_channel_vouches_for_them() {
        String claimed = customer(Messages.form("claims@example.com"));

        admin().get("/api/customers/" + claimed)
                .then()
                .body("customers[0].contacts[0].value", equalTo("claims@example.com"))
                .body("customers[0].contacts[0].verified", equalTo(false))
                .body("name", nullValue());
    }

    private String customer(Messages message) {
        String q = message.sender().handle();
        return inbox.ticket(message, q).getString("items[0].customer.id");
    }
}
