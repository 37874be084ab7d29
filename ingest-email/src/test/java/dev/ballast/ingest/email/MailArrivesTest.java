package dev.ballast.ingest.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.ballast.contract.Event;
import dev.ballast.contract.EventType;
import dev.ballast.contract.account.AccountId;
import dev.ballast.contract.account.ChannelAccount;
import dev.ballast.contract.account.SecretCipher;
import dev.ballast.contract.connector.ConnectorState;
import dev.ballast.contract.connector.ask.SealedRequest;
import dev.ballast.contract.connector.ask.Trial;
import dev.ballast.contract.inbound.InboundMessage;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.testkit.BallastResource;
import dev.ballast.testkit.KafkaProbe;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BallastResource.class)
class MailArrivesTest {

    private static final AccountId ACCOUNT = new AccountId("support-arrives");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static GreenMail mailServer;

    @BeforeAll
    static void connectAMailbox() {
        mailServer = new GreenMail(new ServerSetup[] {ServerSetup.IMAP.dynamicPort(), ServerSetup.SMTP.dynamicPort()});
        mailServer.start();
        mailServer.setUser("support@shop.example", "support@shop.example", "a-password");
        SecretCipher cipher = new SecretCipher(BallastResource.SECRET_KEY);
        ChannelAccount account = new ChannelAccount(
                ACCOUNT,
                Platform.IMAP,
                "Support",
                true,
                Map.of(
                        "imap-host", "127.0.0.1",
                        "imap-port", String.valueOf(mailServer.getImap().getPort()),
                        "imap-tls", "none",
                        "user", "support@shop.example"),
                Map.of("password", cipher.encrypt(ACCOUNT, "password", "a-password")));
        KafkaProbe.shared()
                .publish(EventType.CHANNEL_ACCOUNT, Event.of("/test", Instant.now(), ACCOUNT.value(), account));
    }

    @AfterAll
    static void stop() {
        mailServer.stop();
    }

    @Test
    void a_mail_becomes_one_message_with_its_thread_and_its_original() {
        deliver("""
                From: Ann Example <ann@customer.example>
                To: support@shop.example
                Subject: =?utf-8?Q?Where_is_my_order_=E2=80=93_1001=3F?=
                Message-ID: <m1@customer.example>
                In-Reply-To: <r1@shop.example>
                Date: Mon, 16 Nov 2026 10:00:00 +0100

                It should have come on Friday.

                On Sat, 14 Nov 2026 at 09:00, Support <support@shop.example> wrote:
                > It is on its way.
                """);

        InboundMessage message = arrivalOf("m1@customer.example");

        assertThat(message.subject()).isEqualTo("Where is my order – 1001?");
        assertThat(message.text()).isEqualTo("It should have come on Friday.");
        assertThat(message.fullText()).contains("It is on its way.");
        assertThat(message.inReplyTo()).containsExactly("r1@shop.example");
        assertThat(message.sender().email()).isEqualTo("ann@customer.example");
        assertThat(message.rawSha256()).hasSize(64);
    }

    @Test
    void a_mail_is_an_event_within_two_seconds_of_its_arrival() {
        deliver("From: a@customer.example\r\nMessage-ID: <first@customer.example>\r\n\r\nhello");
        arrivalOf("first@customer.example");
        deliver("From: a@customer.example\r\nMessage-ID: <prompt@customer.example>\r\n\r\nhello again");

        KafkaProbe.shared()
                .await(
                        EventType.INBOUND_MESSAGE,
                        Duration.ofSeconds(2),
                        event -> event.data().externalId().equals("prompt@customer.example"));
    }

    @Test
    void the_connector_reports_that_it_listens_and_is_alive() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(KafkaProbe.shared().events(EventType.CONNECTOR_STATUS))
                        .anyMatch(event -> event.data().account().equals(ACCOUNT)
                                && event.data().state() == ConnectorState.LISTENING));
        RestAssured.get("/q/health/live").then().statusCode(200);
        assertThat(RestAssured.get("/q/metrics").asString()).contains("ballast_email_published_total");
    }

    @Test
    void the_desk_may_ask_whether_a_mailbox_would_work_and_nobody_else_may() {
        SecretCipher cipher = new SecretCipher(BallastResource.SECRET_KEY);
        ChannelAccount wrong = new ChannelAccount(
                ACCOUNT, Platform.IMAP, "", true, Map.of("imap-host", "127.0.0.1", "user", "x"), Map.of());

        RestAssured.given()
                .body(SealedRequest.seal(Trial.PATH, wrong, cipher, Instant.now()))
                .post(Trial.PATH)
                .then()
                .statusCode(200)
                .body("steps[0].works", equalTo(false))
                .body("steps[0].words.en", containsString("password"));
        RestAssured.given().body("{}").post(Trial.PATH).then().statusCode(403);
    }

    @Test
    void the_cursor_follows_what_the_broker_has() {
        deliver("From: a@customer.example\r\nMessage-ID: <cursor@customer.example>\r\n\r\nhello");
        arrivalOf("cursor@customer.example");

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(lastCursorOffset()).isPositive());
    }

    private static long lastCursorOffset() {
        return KafkaProbe.shared().events(EventType.CONNECTOR_CURSOR).stream()
                .filter(event -> event.data().account().equals(ACCOUNT))
                .mapToLong(event -> event.data().positions().get("INBOX").offset())
                .max()
                .orElse(0);
    }

    private static InboundMessage arrivalOf(String externalId) {
        return KafkaProbe.shared()
                .await(
                        EventType.INBOUND_MESSAGE,
                        PATIENCE,
                        event -> event.data().externalId().equals(externalId))
                .data();
    }

    private static void deliver(String mail) {
        byte[] bytes = mail.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        Mailboxes.append(mailServer.getImap().getPort(), "support@shop.example", "a-password", List.of(bytes));
    }
}
