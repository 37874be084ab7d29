package dev.ballast.testkit.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** {@code ./ballast up} on a data directory and a port offset of its own. */
public final class RunningBallast implements AutoCloseable {

    private static final Duration READY_WITHIN = Duration.ofSeconds(180);
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(60);
    private static final int LOG_LINES_SHOWN = 40;

    private final Path data;
    private final int portOffset;
    private final Path log;
    private final Process launcher;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private RunningBallast(Path data, int portOffset, Path log, Process launcher) {
        this.data = data;
        this.portOffset = portOffset;
        this.log = log;
        this.launcher = launcher;
    }

    /**
     * Starts everything and returns once every service is ready.
     *
     * @param root        the checkout
     * @param data        may hold an accounts.yml, or the state of an earlier run
     * @param environment beside what the launcher sets
     * @throws IllegalStateException when it is not ready in {@code 180 s}; quotes the end of the launcher's output
     */
    public static RunningBallast up(Path root, Path data, int portOffset, Map<String, String> environment)
            throws IOException {
        Path log = data.resolveSibling(data.getFileName() + "-launcher.log");
        ProcessBuilder builder = new ProcessBuilder(
                        root.resolve("ballast").toString(),
                        "up",
                        "--data",
                        data.toString(),
                        "--port-offset",
                        Integer.toString(portOffset))
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        RunningBallast ballast = new RunningBallast(data, portOffset, log, builder.start());
        try {
            ballast.awaitReady();
        } catch (IllegalStateException e) {
            ballast.close();
            throw e;
        }
        return ballast;
    }

    public int port(Service service) {
        return service.standardPort() + portOffset;
    }

    public int kafkaPort() {
        return 19_092 + portOffset;
    }

    public int databasePort() {
        return 15_432 + portOffset;
    }

    public boolean isReady(Service service) {
        HttpRequest ready = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port(service) + "/q/health/ready"))
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            return http.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + service, e);
        }
    }

    /** The process id of {@code broker}, {@code postgres} or a service, as the launcher wrote it down. */
    public long pid(String processName) throws IOException {
        Path file = data.resolve("run").resolve(processName + ".pid");
        return Long.parseLong(Files.readString(file).strip().split("\\s")[0]);
    }

    /** As kill -9 does; the launcher is expected to notice and start it again. */
    public void kill(String processName) throws IOException {
        long pid = pid(processName);
        ProcessHandle.of(pid)
                .orElseThrow(() -> new IllegalStateException(processName + " (" + pid + ") is not running"))
                .destroyForcibly();
    }

    /** Holds services still, as if the machine had no time for them, until the answer is closed. */
    public Paused pause(Service... services) throws IOException {
        List<ProcessHandle> held = new ArrayList<>();
        for (Service service : services) {
            held.add(ProcessHandle.of(pid(service.processName())).orElseThrow());
        }
        return new Paused(held);
    }

    /** The end of what the launcher printed. */
    public String lastOutput() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES_SHOWN), lines.size()));
        } catch (IOException e) {
            return "(" + log + " cannot be read: " + e.getMessage() + ")";
        }
    }

    private void awaitReady() {
        long deadline = System.nanoTime() + READY_WITHIN.toNanos();
        for (Service service : Service.values()) {
            while (!isReady(service)) {
                if (!launcher.isAlive() || System.nanoTime() > deadline) {
                    throw new IllegalStateException(
                            "%s is not ready; the launcher said:%n%s".formatted(service, lastOutput()));
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
        }
    }

    /**
     * Stops as Ctrl-C does.
     *
     * @throws IllegalStateException when the launcher is still there after a minute; it is killed then
     */
    @Override
    public void close() {
        launcher.destroy();
        try {
            if (!launcher.waitFor(STOPPED_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                launcher.descendants().forEach(ProcessHandle::destroyForcibly);
                launcher.destroyForcibly();
                throw new IllegalStateException("the launcher did not stop:\n" + lastOutput());
            }
        } catch (InterruptedException e) {
            launcher.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
