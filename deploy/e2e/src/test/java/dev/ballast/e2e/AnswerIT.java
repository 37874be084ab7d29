package dev.ballast.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ballast.contract.EventCodec;
import dev.ballast.testkit.platform.JudgeMeEvents;
import dev.ballast.testkit.platform.JudgeMeSigner;
import dev.ballast.testkit.platform.LineEvents;
import dev.ballast.testkit.platform.LineSigner;
import dev.ballast.testkit.platform.MetaEvents;
import dev.ballast.testkit.platform.MetaSigner;
import dev.ballast.testkit.platform.PlatformSigner;
import dev.ballast.testkit.platform.TelegramEvents;
import dev.ballast.testkit.platform.TelegramSigner;
import dev.ballast.testkit.platform.WhatsAppEvents;
import dev.ballast.testkit.system.RunningBallast;
import dev.ballast.testkit.system.Service;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo's way back: what an agent types at the desk reaches the customer at the platform, and comes back as sent. */
class AnswerIT {

    private static final Path ROOT = Path.of(System.getProperty("ballast.root"));
    private static final int OFFSET = 12_000;
    private static final Duration SOON = Duration.ofSeconds(40);
    private static final Instant NOW = Instant.now().minusSeconds(60);

    @TempDir
    Path directory;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void an_answer_reaches_the_customer_on_each_platform_of_the_demo() throws Exception {
        Path data = Files.createDirectories(directory.resolve("data"));
        // The launcher takes a file with this first line for the demo's own and fills it in.
        Files.writeString(data.resolve("accounts.yml"), "# Written anew by each ./ballast up --demo.\n");
        try (RunningBallast ballast =
                RunningBallast.up(ROOT, data, OFFSET, Map.of("BALLAST_ADMIN_PASSWORD", "e2e-password"))) {
            Desk desk = new Desk(ballast.port(Service.TICKET_CORE), "e2e-password");
            URI webhooks = URI.create("http://127.0.0.1:" + ballast.port(Service.INGEST_SOCIAL) + "/webhooks/");
            Map<String, byte[]> questions = questions();
            Map<String, PlatformSigner> signers = signers(secret(data));
            for (Map.Entry<String, byte[]> question : questions.entrySet()) {
                URI door = webhooks.resolve(question.getKey());
                PlatformSigner signer = signers.get(question.getKey());
                await().atMost(SOON)
                        .untilAsserted(() -> assertThat(post(signer, door, question.getValue()))
                                .isEqualTo(200));
            }

            await().atMost(SOON).untilAsserted(() -> assertThat(desk.tickets()).hasSize(questions.size()));
            desk.tickets().forEach(ticket -> desk.answer(ticket.id(), "answer to " + ticket.id()));

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(desk.tickets())
                            .allSatisfy(ticket ->
                                    assertThat(desk.deliveries(ticket.id())).containsExactly("sent")));
            String taken = taken().toString();
            assertThat(desk.tickets()).allSatisfy(ticket -> assertThat(taken).contains("answer to " + ticket.id()));
        }
    }

    private static Map<String, byte[]> questions() {
        Map<String, byte[]> questions = new LinkedHashMap<>();
        questions.put("meta/shop-page", MetaEvents.messenger("p", "c1", "m1", "Where is my parcel?", NOW));
        questions.put("meta/shop-instagram", MetaEvents.instagram("i", "c2", "m2", "Which size fits?", NOW));
        questions.put(
                "whatsapp/shop-whatsapp", WhatsAppEvents.message("491551", "Bo", "w1", "The lid is broken", null, NOW));
        questions.put("telegram/shop-bot", TelegramEvents.message(1, 77, "Cy", 5, "Can I return it?", NOW));
        questions.put("line/shop-line", LineEvents.message("U1", "l1", "Do you ship to Osaka?", NOW));
        questions.put(
                "judgeme/shop-reviews",
                JudgeMeEvents.review(9, 1, "Bad", "Never again", "Di", "di@example.org", "Lamp", NOW));
        return questions;
    }

    private static Map<String, PlatformSigner> signers(String secret) {
        return Map.of(
                "meta/shop-page", new MetaSigner(secret),
                "meta/shop-instagram", new MetaSigner(secret),
                "whatsapp/shop-whatsapp", new MetaSigner(secret),
                "telegram/shop-bot", new TelegramSigner(secret),
                "line/shop-line", new LineSigner(secret),
                "judgeme/shop-reviews", new JudgeMeSigner(secret));
    }

    private static String secret(Path data) throws IOException {
        Properties secrets = new Properties();
        try (Reader in = Files.newBufferedReader(data.resolve("secrets.properties"))) {
            secrets.load(in);
        }
        return secrets.getProperty("demo-secret");
    }

    private JsonNode taken() throws IOException, InterruptedException {
        URI view = URI.create("http://127.0.0.1:" + (13_085 + OFFSET) + "/replies");
        return EventCodec.MAPPER.readTree(
                http.send(HttpRequest.newBuilder(view).build(), HttpResponse.BodyHandlers.ofByteArray())
                        .body());
    }

    private int post(PlatformSigner signer, URI door, byte[] body) {
        try {
            return http.send(signer.request(door, body, NOW), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
