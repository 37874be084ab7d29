package dev.ballast.ingest.social;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ballast.contract.Event;
import dev.ballast.contract.EventType;
import dev.ballast.contract.inbound.InboundMessage;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.testkit.BallastResource;
import dev.ballast.testkit.KafkaProbe;
import dev.ballast.testkit.fault.ConnectorProcess;
import dev.ballast.testkit.fault.KillableBroker;
import dev.ballast.testkit.fault.Writers;
import dev.ballast.testkit.platform.MetaEvents;
import dev.ballast.testkit.platform.MetaSigner;
import dev.ballast.testkit.platform.PlatformSigner;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What the fault tests of this module share: one broker, which each case leaves running, and a platform that delivers. */
final class SocialFaults implements AutoCloseable {

    static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private static final PlatformSigner META = new MetaSigner("app-secret");
    private static final byte[] NOTHING = "{\"object\":\"page\",\"entry\":[]}".getBytes(StandardCharsets.UTF_8);

    private static KillableBroker broker;

    private final KafkaProbe kafka;
    // Platforms reach the door through a proxy that speaks HTTP/1.1 to it.
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    SocialFaults() throws IOException, InterruptedException {
        kafka = new KafkaProbe(broker().bootstrapServers());
    }

    /** It ends with this JVM. */
    static synchronized KillableBroker broker() throws IOException, InterruptedException {
        if (broker == null) {
            broker = KillableBroker.start(Files.createTempDirectory(Path.of("target"), "broker"));
        }
        return broker;
    }

    static ConnectorProcess start(Path folder, String instance) throws IOException, InterruptedException {
        return ConnectorProcess.start(
                folder,
                instance,
                broker().bootstrapServers(),
                Map.of(
                        "BALLAST_SECRET_KEY",
                        BallastResource.SECRET_KEY,
                        "BALLAST_INGEST_SOCIAL_SPOOL_MIN_FREE_BYTES",
                        "1"));
    }

    KafkaProbe kafka() {
        return kafka;
    }

    /** A page whose customers write through that service; returns once its door knows it. */
    Writers.Door page(ConnectorProcess service, String account) {
        Accounts.publish(
                kafka, Accounts.account(account, Platform.MESSENGER, Map.of(), Map.of("app-secret", "app-secret")));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(deliver(service, account, NOTHING)).isEqualTo(200));
        return customersOf(service, account);
    }

    /** Of a page that the service knows. */
    Writers.Door customersOf(ConnectorProcess service, String account) {
        return (writer, number, text) -> deliver(
                        service,
                        account,
                        MetaEvents.messenger(
                                "p1",
                                account + "-" + writer,
                                "mid.%s.%d.%d".formatted(account, writer, number),
                                text,
                                NOON.plusSeconds(number)))
                == 200;
    }

    private int deliver(ConnectorProcess service, String account, byte[] body) {
        URI door = URI.create("http://127.0.0.1:" + service.port() + "/webhooks/meta/" + account);
        try {
            return http.send(META.request(door, body, NOON), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    /** What the topic holds for that account, in order per conversation. */
    List<InboundMessage> messages(String account) {
        return kafka.events(EventType.INBOUND_MESSAGE).stream()
                .map(Event::data)
                .filter(message -> message.account().value().equals(account))
                .toList();
    }

    @Override
    public void close() {
        http.close();
        kafka.close();
    }
}
