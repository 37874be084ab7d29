package dev.ballast.testkit.fault;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged service of the module under test as a process of its own, to be killed with -9. */
public final class ConnectorProcess implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(60);
    private static final int POLL_MILLIS = 50;

    private final Process process;
    private final int port;

    private ConnectorProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Returns when it is ready.
     *
     * @param folder      for spool, blobs and log, shared by the replicas of one test
     * @param environment beside what every replica needs
     */
    public static ConnectorProcess start(Path folder, String instance, String broker, Map<String, String> environment)
            throws IOException, InterruptedException {
        int port = KillableBroker.freePort();
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
                folder.resolve("spool").toString()));
        all.putAll(environment);
        builder.environment().putAll(all);
        ConnectorProcess connector = new ConnectorProcess(builder.start(), port);
        connector.awaitReady(folder.resolve(instance + ".log"));
        return connector;
    }

    private void awaitReady(Path log) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + START.toNanos();
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (!isReady(http)) {
                boolean ended = process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
                if (ended || System.nanoTime() > deadline) {
                    process.destroyForcibly();
                    throw new IOException("the service %s; see %s"
                            .formatted(ended ? "ended" : "was not ready in " + START.toSeconds() + " s", log));
                }
            }
        }
    }

    private boolean isReady(HttpClient http) throws InterruptedException {
        HttpRequest ready = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
                .build();
        try {
            return http.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    public int port() {
        return port;
    }

    /** As kill -9 does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
