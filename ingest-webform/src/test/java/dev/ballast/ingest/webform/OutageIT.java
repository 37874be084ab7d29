package dev.ballast.ingest.webform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ballast.contract.EventCodec;
import dev.ballast.contract.inbound.InboundMessage;
import dev.ballast.ingest.webform.door.Forms;
import dev.ballast.local.broker.BrokerConfig;
import dev.ballast.local.broker.BrokerProcess;
import dev.ballast.testkit.KafkaProbe;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service and a broker, each in a process of its own; both are killed with -9. */
class OutageIT {

    private static final Duration START = Duration.ofSeconds(60);
    private static final int CONVERSATIONS = 5;

    @TempDir
    Path folder;

    private BrokerConfig config;
    private BrokerProcess broker;
    private Process service;
    private int port;

    /** Text by the id that was promised with it. */
    private final Map<String, String> promised = new LinkedHashMap<>();

    private final List<Long> latencies = new ArrayList<>();

    @BeforeEach
    void start() throws Exception {
        config = new BrokerConfig(folder.resolve("broker"), freePort(), freePort());
        startBroker();
        port = freePort();
        startService();
    }

    @AfterEach
    void stop() throws Exception {
        service.destroyForcibly().waitFor();
        broker.close();
    }

    @Test
    void nothing_promised_is_lost_when_the_broker_and_then_the_service_are_killed() throws Exception {
        String form;
        try (Forms forms = forms()) {
            form = forms.make(Map.of());
            submit(forms, form, 0, 20);

            broker.kill();
            submit(forms, form, 20, 150);
            service.destroyForcibly().waitFor();
        }
        startBroker();
        startService();
        try (Forms forms = forms()) {
            submit(forms, form, 150, 160);
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(forms.messages(form))
                            .extracting(message -> message.id().toString())
                            .containsAll(promised.keySet()));
            assertInOrder(forms.messages(form));
        }
        assertThat(latencies).as("milliseconds").allMatch(millis -> millis < 5_000);
        assertThat(latencies.stream().sorted().toList().get(latencies.size() * 98 / 100))
                .as("98 % of the answers, outage included, in ms")
                .isLessThan(1_500);
    }

    private void submit(Forms forms, String form, int from, int to) throws IOException {
        for (int i = from; i < to; i++) {
            String text = String.valueOf(i);
            long begun = System.nanoTime();
            HttpResponse<String> response = forms.post(
                    form,
                    "{\"email\":\"c%d@customer.example\",\"message\":\"%s\"}".formatted(i % CONVERSATIONS, text),
                    "Idempotency-Key",
                    "key-" + i);
            latencies.add((System.nanoTime() - begun) / 1_000_000);
            assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
            promised.put(EventCodec.MAPPER.readTree(response.body()).get("id").asText(), text);
        }
    }

    /** By first appearance: what came twice does not count twice. */
    private void assertInOrder(List<InboundMessage> messages) {
        Map<String, Integer> last = new LinkedHashMap<>();
        Map<String, String> seen = new LinkedHashMap<>();
        for (InboundMessage message : messages) {
            if (seen.putIfAbsent(message.id().toString(), message.text()) == null) {
                int number = Integer.parseInt(message.text());
                assertThat(number)
                        .isGreaterThan(last.getOrDefault(message.conversation().value(), -1));
                last.put(message.conversation().value(), number);
            }
        }
        assertThat(seen).containsAllEntriesOf(promised);
    }

    private Forms forms() {
        return new Forms(new KafkaProbe(config.bootstrapServers()), port);
    }

    private void startBroker() throws IOException, InterruptedException {
        broker = BrokerProcess.start(config, folder.resolve("broker.log"), START);
    }

    private void startService() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx96m",
                        "-jar",
                        Path.of("target", "quarkus-app", "quarkus-run.jar").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("service.log").toFile()));
        builder.environment()
                .putAll(Map.of(
                        "KAFKA_BOOTSTRAP_SERVERS", config.bootstrapServers(),
                        "QUARKUS_HTTP_PORT", String.valueOf(port),
                        "BALLAST_INSTANCE", "it",
                        "BALLAST_BLOB_DIR", folder.resolve("blobs").toString(),
                        "BALLAST_SPOOL_DIR", folder.resolve("spool").toString(),
                        "BALLAST_WEBFORM_SPOOL_MIN_FREE_BYTES", "1"));
        service = builder.start();
        try (var http = HttpClient.newHttpClient()) {
            var ready = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
                    .build();
            await().atMost(START)
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(http.send(ready, HttpResponse.BodyHandlers.discarding())
                                    .statusCode())
                            .isEqualTo(200));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
