package dev.ballast.ticket.desk;

import static dev.ballast.ticket.DeskApi.admin;
import static dev.ballast.ticket.Inbox.SOON;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.ballast.contract.Event;
import dev.ballast.contract.EventType;
import dev.ballast.contract.inbound.Addresses;
import dev.ballast.contract.inbound.Addresses.Mailbox;
import dev.ballast.contract.inbound.Channel;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.contract.reply.DeliveryOutcome;
import dev.ballast.contract.reply.OutboundReply;
import dev.ballast.contract.reply.ReplyReceipt;
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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What agents see and do, through the API alone. */
@QuarkusTest
@QuarkusTestResource(value = BallastResource.class, initArgs = @ResourceArg(name = "database", value = "ballast"))
class DeskApiTest {

    @Inject
    KafkaProbe probe;

    @Inject
    Inbox inbox;

    @Test
    void nothing_is_shown_to_strangers() {
        given().get("/api/tickets").then().statusCode(401);
        given().get("/api/tickets/facets").then().statusCode(401);
        given().auth()
                .preemptive()
                .basic("admin", "wrong")
                .get("/api/dead-letters")
                .then()
                .statusCode(401)
                .contentType(containsString("application/problem+json"));
    }

    @Test
    void a_log_in_gives_a_cookie_that_scripts_cannot_read() {
        String cookie = given().contentType("application/json")
                .body(Map.of("login", "admin", "password", DeskApi.PASSWORD))
                .post("/api/session")
                .then()
                .statusCode(200)
                .header("Set-Cookie", containsString("HttpOnly"))
                .header("Set-Cookie", containsString("SameSite=Strict"))
                .extract()
                .cookie("ballast_session");

        given().cookie("ballast_session", cookie).get("/api/tickets").then().statusCode(200);
        given().cookie("ballast_session", cookie + "x")
                .get("/api/tickets")
                .then()
                .statusCode(401);
    }

    @Test
    void the_search_finds_numbers_addresses_and_words_of_any_script() {
        String id = ticket(Messages.mail("sucher@example.com").saying("尺码问题", "这件衬衫太小了,可以换大一号吗?"));
        JsonPath ticket = DeskApi.ticket(id).jsonPath();

        for (String q : List.of("衬衫太小", "尺码", "sucher@", "#" + ticket.getLong("number"))) {
            assertThat(DeskApi.search(q).getList("items.id")).as(q).contains(id);
        }
        assertThat(DeskApi.search("100%_nothing!").getList("items")).isEmpty();
    }

    @Test
    void pages_neither_repeat_nor_skip() {
        for (int i = 0; i < 5; i++) {
            ticket(Messages.mail("pager" + i + "@pages.example").at(Messages.NOON.plusSeconds(i)));
        }
        for (String sort : List.of("activity", "oldest", "newest", "due", "value")) {
            List<String> seen = new ArrayList<>();
            String cursor = "";
            do {
                JsonPath page = admin().queryParam("q", "pages.example")
                        .queryParam("sort", sort)
                        .queryParam("limit", 2)
                        .queryParam("cursor", cursor)
                        .get("/api/tickets")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
                seen.addAll(page.getList("items.id"));
                cursor = page.getString("next");
            } while (cursor != null);
            assertThat(seen).as(sort).hasSize(5).doesNotHaveDuplicates();
        }
    }

    @Test
    void filters_and_facets_agree() {
        ticket(Messages.dm("psid-facet", "Facet").saying("", "Where is my parcel facetword?"));

        admin().queryParam("channel", "dm")
                .queryParam("status", "open")
                .queryParam("q", "facetword")
                .get("/api/tickets")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1));
        admin().queryParam("channel", "form")
                .queryParam("q", "facetword")
                .get("/api/tickets/facets")
                .then()
                .statusCode(200)
                .body("channel.dm", equalTo(1))
                .body("status.open", nullValue());
        admin().queryParam("sort", "id;drop table ticket")
                .get("/api/tickets")
                .then()
                .statusCode(400);
    }

    @Test
    void a_change_over_what_the_agent_did_not_see_is_refused() {
        String id = ticket(Messages.mail("stale@example.com"));

        admin().body(Map.of("version", 1, "type", "tracking", "assignee", "admin"))
                .patch("/api/tickets/" + id)
                .then()
                .statusCode(200)
                .body("version", equalTo(3));
        admin().body(Map.of("version", 1, "type", "size"))
                .patch("/api/tickets/" + id)
                .then()
                .statusCode(412);
        admin().get("/api/tickets/" + id)
                .then()
                .body("type", equalTo("tracking"))
                .body("activity.kind", hasItem("classified"));
    }

    @Test
    void a_ticket_is_resolved_with_type_and_resolution_only() {
        String id = ticket(Messages.mail("resolve@example.com").saying("Hello", "xyzzy"));

        admin().body(Map.of("resolution", ""))
                .post("/api/tickets/" + id + "/resolve")
                .then()
                .statusCode(400);
        admin().body(Map.of("resolution", "answered", "type", "unsorted"))
                .post("/api/tickets/" + id + "/resolve")
                .then()
                .statusCode(409)
                .body("detail", containsString("type"));
        admin().body(Map.of("resolution", "answered", "type", "other"))
                .post("/api/tickets/" + id + "/resolve")
                .then()
                .statusCode(200)
                .body("status", equalTo("resolved"));
        admin().post("/api/tickets/" + id + "/reopen").then().statusCode(200).body("status", equalTo("open"));
    }

    @Test
    void files_go_along_with_an_answer_and_one_that_was_never_kept_does_not() {
        String id = ticket(Messages.mail("files@example.com"));
        byte[] label = "%PDF-1.7 return label".getBytes(StandardCharsets.UTF_8);
        Map<String, Object> kept = admin().contentType("application/pdf")
                .queryParam("name", "../return\nlabel.pdf")
                .body(label)
                .post("/api/files")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("");

        admin().body(Map.of("text", "Here is the label.", "attachments", List.of(kept)))
                .post("/api/tickets/" + id + "/replies")
                .then()
                .statusCode(200);

        OutboundReply reply = probe.await(
                        EventType.OUTBOUND_REPLY,
                        SOON,
                        event -> event.data().ticket().toString().equals(id))
                .data();
        assertThat(reply.attachments()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo(".. return label.pdf");
            assertThat(file.contentType()).isEqualTo("application/pdf");
            assertThat(file.size()).isEqualTo(label.length);
        });
        String written = "messages.find { it.direction == 'out' }";
        JsonPath shown = DeskApi.ticket(id).jsonPath();
        assertThat(admin().get("/api/messages/" + shown.getString(written + ".id") + "/attachments/"
                                + shown.getString(written + ".attachments[0].sha256"))
                        .asByteArray())
                .isEqualTo(label);

        Map<String, Object> invented =
                Map.of("name", "x.pdf", "contentType", "x/y", "size", 1, "sha256", "0".repeat(64));
        admin().body(Map.of("text", "And this one.", "attachments", List.of(invented)))
                .post("/api/tickets/" + id + "/replies")
                .then()
                .statusCode(409)
                .body("detail", containsString("x.pdf"));
    }

    @Test
    void a_link_to_the_form_continues_the_ticket_unless_somebody_wrote_in_public() {
        String form = "form-" + UUID.randomUUID();
        await().atMost(SOON)
                .untilAsserted(() -> admin().body(Map.of("id", form, "platform", "webform", "enabled", true))
                        .post("/api/channels")
                        .then()
                        .statusCode(201));
        String dm = ticket(Messages.dm("psid-61", "Eva").saying("", "The zipper of xq61dm is broken."));
        String comment = ticket(Messages.dm("psid-62", "Ida")
                .saying("", "The handle of xq62cm is broken.")
                .over(Channel.COMMENT, Platform.FACEBOOK, "page"));

        admin().queryParam("form", form)
                .get("/api/tickets/" + dm + "/form-link")
                .then()
                .statusCode(200)
                .body("continuesTicket", equalTo(true))
                .body("url", containsString("/forms/" + form + "?"))
                .body("url", containsString("ticket=tk1."));
        admin().queryParam("form", form)
                .get("/api/tickets/" + comment + "/form-link")
                .then()
                .statusCode(200)
                .body("continuesTicket", equalTo(false))
                .body("url", not(containsString("ticket=")));
        admin().queryParam("form", "no-such")
                .get("/api/tickets/" + dm + "/form-link")
                .then()
                .statusCode(409);
    }

    @Test
    void an_answer_goes_to_the_channel_it_came_by_and_shows_what_became_of_it() {
        Messages question = Messages.mail("reply@example.com");
        String id = ticket(question);

        admin().body(Map.of("text", "It will be there on Friday."))
                .post("/api/tickets/" + id + "/replies")
                .then()
                .statusCode(200)
                .body("status", equalTo("waiting"));

        OutboundReply reply = probe.await(
                        EventType.OUTBOUND_REPLY,
                        SOON,
                        event -> event.data().ticket().toString().equals(id))
                .data();
        assertThat(reply.inReplyTo()).isEqualTo(question.externalId());
        assertThat(reply.recipientHandle()).isEqualTo("reply@example.com");
        assertThat(reply.automatic()).isFalse();
        ReplyReceipt receipt = new ReplyReceipt(
                reply.id(),
                reply.ticket(),
                reply.conversation(),
                DeliveryOutcome.SENT,
                null,
                "<sent-1@shop>",
                Instant.now());
        probe.publish(
                EventType.REPLY_RECEIPT,
                Event.of("/test", Instant.now(), reply.conversation().value(), receipt));
        await().atMost(SOON)
                .untilAsserted(() -> DeskApi.ticket(id)
                        .then()
                        .body("messages.find { it.direction == 'out' }.delivery", equalTo("sent")));

        probe.publish(
                EventType.INBOUND_MESSAGE,
                Messages.mail("reply@example.com")
                        .saying("Re: My order", "Thank you!")
                        .answering("<sent-1@shop>")
                        .at(Messages.NOON.plus(Duration.ofDays(3)))
                        .event());
        await().atMost(SOON)
                .untilAsserted(() -> DeskApi.ticket(id)
                        .then()
                        .body("status", equalTo("open"))
                        .body("messages.size()", equalTo(3)));
    }

    @Test
    void a_merge_shows_both_stories_and_its_undoing_gives_both_back() {
        String one = ticket(Messages.mail("merge1@example.com"));
        String other = ticket(Messages.mail("merge2@example.com"));

        admin().body(Map.of("ticket", other))
                .post("/api/tickets/" + one + "/merge")
                .then()
                .statusCode(200);
        DeskApi.ticket(other).then().body("messages.size()", equalTo(2)).body("messageCount", equalTo(2));
        assertThat(DeskApi.search("merge1@example.com").getList("items.id")).doesNotContain(one);
        admin().body(Map.of("text", "x"))
                .post("/api/tickets/" + one + "/notes")
                .then()
                .statusCode(409);

        admin().post("/api/tickets/" + one + "/unmerge").then().statusCode(200).body("status", equalTo("open"));
        DeskApi.ticket(other).then().body("messages.size()", equalTo(1)).body("messageCount", equalTo(1));
        DeskApi.ticket(one).then().body("messages.size()", equalTo(1));
    }

    @Test
    void the_taxonomy_names_types_in_english_and_chinese() {
        admin().get("/api/taxonomy")
                .then()
                .statusCode(200)
                .body("code", hasItem("size"))
                .body("[0].names.en", notNullValue())
                .body("[0].names.zh", notNullValue());
    }

    @Test
    void the_page_is_never_cached_and_runs_no_foreign_script() {
        given().get("/")
                .then()
                .header("Cache-Control", containsString("no-cache"))
                .header("Content-Security-Policy", containsString("default-src 'self'"))
                .header("Content-Security-Policy", not(containsString("unsafe-eval")));
    }

    @Test
    void a_service_behind_the_desk_that_is_away_is_said_so() {
        admin().get("/api/analytics/volume").then().statusCode(502).body("status", equalTo(502));
    }

    /** Through a contact form: its answer goes by Reply-To, which the connector made the sender. */
    @Test
    void whom_a_mail_names_is_told_and_only_who_wrote_is_answered() {
        String id = ticket(Messages.mail("mia@addressed.example")
                .addressed(new Addresses(
                        new Mailbox("form@addressed.example", "Contact form"),
                        List.of(new Mailbox("support@shop.example", null)),
                        List.of(new Mailbox("leo@addressed.example", "Leo")))));

        DeskApi.ticket(id)
                .then()
                .body("messages[0].addresses.from.name", equalTo("Contact form"))
                .body("messages[0].addresses.to.address", equalTo(List.of("support@shop.example")))
                .body("messages[0].addresses.cc[0].name", equalTo("Leo"));
        admin().body(Map.of("text", "It is on its way."))
                .post("/api/tickets/" + id + "/replies")
                .then()
                .statusCode(200);

        assertThat(probe.await(
                                EventType.OUTBOUND_REPLY,
                                SOON,
                                event -> event.data().ticket().toString().equals(id))
                        .data()
                        .recipientHandle())
                .isEqualTo("mia@addressed.example");
    }

    private String ticket(Messages message) {
        String q = message.sender().handle().contains("@") ? message.sender().handle() : message.text();
        return inbox.ticket(message, q).getString("items[0].id");
    }
}
