package dev.ballast.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.ballast.contract.Topic;
import dev.ballast.testkit.KafkaProbe;
import dev.ballast.testkit.platform.MetaEvents;
import dev.ballast.testkit.system.RunningBallast;
import dev.ballast.testkit.system.Service;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shop that starts with nothing connected and connects its channels at the desk, while everything runs. */
@Tag("long")
class ChannelsIT {

    private static final Path ROOT = Path.of(System.getProperty("ballast.root"));
    private static final String PASSWORD = "e2e-password";
    private static final int OFFSET = 13_000;
    private static final int SMTP_PORT = 13_025 + OFFSET;
    private static final int IMAP_PORT = 13_143 + OFFSET;
    /** From the desk's answer to the connector's word. */
    private static final Duration WITHIN_SECONDS = Duration.ofSeconds(8);
    /** From a customer's message to the ticket; the first ones find a desk that has just been started. */
    private static final Duration TICKET = Duration.ofSeconds(40);

    @TempDir
    static Path directory;

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static GreenMail mail;
    private static RunningBallast ballast;
    private static Desk desk;

    @BeforeAll
    static void start() throws IOException {
        mail = new GreenMail(new ServerSetup[] {
            new ServerSetup(SMTP_PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(IMAP_PORT, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
        });
        mail.start();
        mail.setUser("support@shop.example", "support@shop.example", "mail-password");
        Path data = Files.createDirectories(directory.resolve("data"));
        ballast = RunningBallast.up(ROOT, data, OFFSET, Map.of("BALLAST_ADMIN_PASSWORD", PASSWORD));
        desk = new Desk(ballast.port(Service.TICKET_CORE), PASSWORD);
    }

    @AfterAll
    static void stop() {
        if (ballast != null) {
            ballast.close();
        }
        mail.stop();
    }

    @Test
    void a_mailbox_is_tried_connected_spoilt_and_mended_without_a_restart_and_a_wrong_one_disturbs_nobody() {
        JsonNode refused = desk.ask("POST", "/api/channels/trial", mailbox("support", "guessed"));
        assertThat(refused.at("/steps/0/works").asBoolean()).isFalse();
        assertThat(refused.at("/steps/0/words/en").asText()).contains("let nobody in");
        JsonNode works = desk.ask("POST", "/api/channels/trial", mailbox("support", "mail-password"));
        assertThat(works.at("/steps"))
                .hasSize(2)
                .allMatch(step -> step.path("works").asBoolean());

        desk.ask("POST", "/api/channels", mailbox("support", "mail-password"));
        soon().untilAsserted(() -> assertThat(state("support")).isEqualTo("listening"));
        arrives("first");

        Map<String, Object> nowhere = mailbox("nowhere", "x");
        nowhere.put("settings", Map.of("imap-host", "no-such-host.invalid", "user", "x"));
        desk.ask("POST", "/api/channels", nowhere);
        soon().untilAsserted(() -> {
            assertThat(state("nowhere")).isEqualTo("retrying");
            assertThat(reason("nowhere")).contains("no-such-host.invalid");
        });
        assertThat(state("support")).isEqualTo("listening");
        arrives("second");

        desk.ask("PUT", "/api/channels/support", change("guessed"));
        soon().untilAsserted(() -> {
            assertThat(state("support")).isEqualTo("needs-reconnect");
            assertThat(reason("support")).contains("refuses the login");
        });
        desk.ask("PUT", "/api/channels/support", change("mail-password"));
        soon().untilAsserted(() -> assertThat(state("support")).isEqualTo("listening"));
        arrives("third");
    }

    @Test
    void a_form_is_open_switched_off_and_removed_within_seconds() throws IOException, InterruptedException {
        URI door = URI.create("http://127.0.0.1:" + ballast.port(Service.INGEST_WEBFORM) + "/forms/contact/messages");
        assertThat(write(door)).isEqualTo(404);

        desk.ask("POST", "/api/channels", Map.of("id", "contact", "platform", "webform", "enabled", true));
        soon().untilAsserted(() -> assertThat(write(door)).isEqualTo(202));
        soon().untilAsserted(() -> assertThat(state("contact")).isEqualTo("listening"));

        desk.ask("PUT", "/api/channels/contact", Map.of("enabled", false));
        soon().untilAsserted(() -> assertThat(write(door)).isEqualTo(404));
        soon().untilAsserted(() -> assertThat(state("contact")).isEqualTo("stopped"));

        desk.ask("DELETE", "/api/channels/contact", Map.of());
        soon().untilAsserted(
                        () -> assertThat(desk.tryGet("/api/channels/contact")).isNull());
    }

    @Test
    void what_a_connector_could_not_read_becomes_a_ticket_when_it_is_replayed_after_the_fix() {
        desk.ask(
                "POST",
                "/api/channels",
                Map.of(
                        "id",
                        "page",
                        "platform",
                        "messenger",
                        "enabled",
                        true,
                        "secrets",
                        Map.of("app-secret", "s3cret", "verify-token", "v3rify")));
        soon().untilAsserted(() -> assertThat(state("page")).isEqualTo("listening"));
        byte[] delivery = MetaEvents.messenger("p1", "c1", "mid.replayed", "Replayed: which size fits?", Instant.now());
        try (KafkaProbe kafka = new KafkaProbe("127.0.0.1:" + ballast.kafkaPort())) {
            kafka.publishRaw(
                    Topic.INBOUND_MESSAGE.deadLetterName(),
                    "page",
                    Map.of(
                            "dead-letter-source", "/webhooks/meta/page".getBytes(StandardCharsets.UTF_8),
                            "dead-letter-reason",
                                    "an older version knew no such thing".getBytes(StandardCharsets.UTF_8)),
                    delivery);
        }
        await().atMost(TICKET)
                .untilAsserted(
                        () -> assertThat(desk.tryGet("/api/dead-letters")).hasSize(1));

        desk.ask(
                "POST",
                "/api/dead-letters/"
                        + desk.tryGet("/api/dead-letters").at("/0/id").asText() + "/replay",
                Map.of());

        await().atMost(TICKET)
                .untilAsserted(() -> assertThat(desk.shows("Replayed")).isTrue());
        assertThat(desk.tryGet("/api/dead-letters")).isEmpty();
    }

    private static Map<String, Object> mailbox(String id, String password) {
        Map<String, Object> draft = new HashMap<>(change(password));
        draft.put("id", id);
        draft.put("platform", "imap");
        return draft;
    }

    private static Map<String, Object> change(String password) {
        return Map.of(
                "enabled", true,
                "settings",
                        Map.of(
                                "imap-host", "127.0.0.1",
                                "imap-port", String.valueOf(IMAP_PORT),
                                "imap-tls", "none",
                                "smtp-host", "127.0.0.1",
                                "smtp-port", String.valueOf(SMTP_PORT),
                                "smtp-tls", "none",
                                "user", "support@shop.example"),
                "secrets", Map.of("password", password));
    }

    private static void arrives(String token) {
        GreenMailUtil.sendTextEmail(
                "support@shop.example",
                token + "@customer.example",
                "Question " + token,
                "Where is my parcel? " + token,
                mail.getSmtp().getServerSetup());
        await().atMost(TICKET)
                .untilAsserted(() -> assertThat(desk.shows("Question " + token)).isTrue());
    }

    private static int write(URI door) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(door)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"email\":\"a@b.example\",\"message\":\"Hello\"}"))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private static String state(String id) {
        JsonNode channel = desk.tryGet("/api/channels/" + id);
        return channel == null ? "" : channel.path("state").asText();
    }

    private static String reason(String id) {
        JsonNode channel = desk.tryGet("/api/channels/" + id);
        return channel == null ? "" : channel.at("/status/reason").asText();
    }

    private static ConditionFactory soon() {
        return await().atMost(WITHIN_SECONDS);
    }
}
