package dev.ballast.local.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A running {@link BrokerMain}. */
public final class BrokerProcess implements AutoCloseable {

    /**
     * Java flags of a broker for one shop. The heap is small because topics live in the page cache; with it an idle
     * broker takes 190 MB.
     */
    public static final List<String> FLAGS = List.of(
            "-Xms32m",
            "-Xmx160m",
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:MaxDirectMemorySize=64m",
            "-XX:ReservedCodeCacheSize=48m",
            "-XX:+ExitOnOutOfMemoryError",
            "--sun-misc-unsafe-memory-access=allow");

    private static final Duration STOP_GRACE = Duration.ofSeconds(15);
    private static final int POLL_MILLIS = 20;

    private final BrokerConfig config;
    private final Process process;

    private BrokerProcess(BrokerConfig config, Process process) {
        this.config = config;
        this.process = process;
    }

    static List<String> command(BrokerConfig config) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), BrokerMain.class.getName()));
        command.addAll(arguments(config));
        command.add(Long.toString(ProcessHandle.current().pid()));
        return command;
    }

    /** What {@link BrokerMain} is to be called with. */
    public static List<String> arguments(BrokerConfig config) {
        return List.of(
                config.dataDir().toString(),
                Integer.toString(config.port()),
                Integer.toString(config.controllerPort()),
                Integer.toString(config.advertisedPort()));
    }

    /**
     * Starts a broker that ends with this JVM and waits until it serves.
     *
     * @throws IOException when it ended or was not ready in time; names its log file
     */
    public static BrokerProcess start(BrokerConfig config, Path logFile, Duration timeout)
            throws IOException, InterruptedException {
        Files.createDirectories(config.dataDir());
        Files.deleteIfExists(config.readyFile());
        Process process = new ProcessBuilder(command(config))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile.toFile()))
                .start();
        BrokerProcess broker = new BrokerProcess(config, process);
        long deadline = System.nanoTime() + timeout.toNanos();
        while (!isReady(config, process.pid())) {
            boolean ended = process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
            if (ended || System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new IOException("the broker %s; see %s"
                        .formatted(ended ? "ended" : "was not ready in " + timeout.toSeconds() + " s", logFile));
            }
        }
        return broker;
    }

    /** True once the broker with that process id serves and its topics exist. */
    public static boolean isReady(BrokerConfig config, long pid) {
        try {
            return Files.readString(config.readyFile()).equals(Long.toString(pid));
        } catch (IOException e) {
            return false;
        }
    }

    public String bootstrapServers() {
        return config.bootstrapServers();
    }

    public long pid() {
        return process.pid();
    }

    /** As kill -9 does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
