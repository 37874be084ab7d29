package dev.ballast.ticket.desk;

import static dev.ballast.ticket.DeskApi.admin;
import static dev.ballast.ticket.Inbox.SOON;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.ballast.contract.Event;
import dev.ballast.contract.EventType;
import dev.ballast.contract.inbound.Sender;
import dev.ballast.contract.order.ShopOrder;
import dev.ballast.testkit.BallastResource;
import dev.ballast.testkit.KafkaProbe;
import dev.ballast.ticket.DeskApi;
import dev.ballast.ticket.Inbox;
import dev.ballast.ticket.Messages;
import dev.ballast.ticket.Orders;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which order a ticket is about is looked up, never guessed, and told to nobody whose it is not. */
@QuarkusTest
@QuarkusTestResource(value = BallastResource.class, initArgs = @ResourceArg(name = "database", value = "ballast"))
class OrderBesideTest {

    @Inject
    KafkaProbe probe;

    @Inject
    Inbox inbox;

    @Test
    void a_number_mistyped_by_one_digit_is_suggested_and_assumed_only_once_an_agent_says_so() {
        ordered("88120", "typist@example.org", "Typist Tina");
        Messages mail = Messages.mail("typist@example.org");
        String own = ticket(mail.saying("Order", "Where is order #88120 typistword?"), "typistword", 1);

        String mistyped = ticket(
                Messages.mail("typist@example.org")
                        .saying("Order", "Where is order #88121 typistword?")
                        .at(Messages.NOON.plusSeconds(600)),
                "typistword",
                2);

        soon(own, "order.number", "#88120").body("messages", hasSize(1));
        soon(mistyped, "orderMeant", "#88120").body("order", nullValue()).body("orderNumber", equalTo("88121"));

        int version = DeskApi.ticket(mistyped).jsonPath().getInt("version");
        admin().body(Map.of("orderNumber", "#88120", "version", version))
                .patch("/api/tickets/" + mistyped)
                .then()
                .statusCode(200);
        soon(mistyped, "order.number", "#88120").body("orderMeant", nullValue());
    }

    /** The shop's agents see the order, and are told that the writer is not to. */
    @Test
    void whoever_merely_quotes_a_number_is_told_apart_from_whose_order_it_is() {
        ordered("88130", "owner@example.org", "Olga Owner");
        String owners = ticket(
                Messages.mail("owner@example.org").saying("Order", "Where is order #88130 quoteword?"), "quoteword", 1);
        String strangers = ticket(
                Messages.dm("psid-quoter", "Quentin Quoter")
                        .saying("", "Where is order #88130 quoteword?")
                        .at(Messages.NOON.plusSeconds(900)),
                "quoteword",
                2);
        ordered("88140", "namesake@example.org", "Nora Namesake");
        String namesakes = ticket(
                Messages.dm("psid-nora", "Nora Namesake")
                        .saying("", "Where is order #88140 quoteword?")
                        .at(Messages.NOON.plusSeconds(1800)),
                "quoteword",
                3);
        ordered("88150", "victim@example.org", "Vera Victim");
        String typed = ticket(
                Messages.form("mallory@example.org")
                        .from(new Sender("mallory@example.org", "Vera Victim", "mallory@example.org", null, false))
                        .saying("Order", "Please send order #88150 quoteword elsewhere.")
                        .at(Messages.NOON.plusSeconds(2700)),
                "quoteword",
                4);

        soon(owners, "order.ofCustomer", true).body("messages", hasSize(1));
        soon(strangers, "order.ofCustomer", false)
                .body("otherTickets", hasSize(0))
                .body("contacts.value", equalTo(List.of("messenger/page/psid-quoter")));
        soon(namesakes, "order.ofCustomer", true);
        soon(typed, "order.ofCustomer", false).body("otherTickets", hasSize(0));
    }

    private void ordered(String id, String email, String name) {
        Instant at = Instant.parse("2026-11-05T00:00:00Z");
        ShopOrder order = Orders.order(id, "#" + id, email, name, at);
        probe.publish(EventType.SHOP_ORDER, Event.of("/test", Instant.now(), id, order));
    }

    /** @param nth of those that have the word */
    private String ticket(Messages message, String word, int nth) {
        return inbox.ticket(message, word, nth).getString("items[0].id");
    }

    private static ValidatableResponse soon(String ticket, String path, Object value) {
        await().atMost(SOON).untilAsserted(() -> DeskApi.ticket(ticket).then().body(path, equalTo(value)));
        return DeskApi.ticket(ticket).then();
    }
}
