package dev.ballast.ingest.webform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The packaged service as a process of its own, to be killed with -9. */
final class FormProcess implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(60);

    private final Process process;
    private final int port;

    private FormProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Returns when it is ready.
     *
     * @param folder      for spool, blobs and log, shared by the replicas of one test
     * @param environment beside what every replica needs
     */
    static FormProcess start(Path folder, String instance, String broker, Map<String, String> environment)
            throws IOException {
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx96m",
                        "-jar",
                        Path.of("target", "quarkus-app", "quarkus-run.jar").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve(instance + ".log").toFile()));
        Map<String, String> all = new HashMap<>(Map.of(
                "KAFKA_BOOTSTRAP_SERVERS",
                broker,
                "QUARKUS_HTTP_PORT",
                String.valueOf(port),
                "BALLAST_INSTANCE",
                instance,
                "BALLAST_BLOB_DIR",
                folder.resolve("blobs").toString(),
                "BALLAST_SPOOL_DIR",
                folder.resolve("spool").toString(),
                "BALLAST_WEBFORM_SPOOL_MIN_FREE_BYTES",
                "1"));
        all.putAll(environment);
        builder.environment().putAll(all);
        FormProcess form = new FormProcess(builder.start(), port);
        form.awaitReady();
        return form;
    }

    private void awaitReady() {
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

    int port() {
        return port;
    }

    /** As kill -9 does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
