package dev.ballast.local.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The pid file that PostgreSQL keeps in its data directory: how a server is found whose starter was killed. */
public final class PostmasterPidFile {

    private static final Duration STOP_GRACE = Duration.ofSeconds(20);

    private final Path dataDir;

    public PostmasterPidFile(Path dataDir) {
        this.dataDir = dataDir.toAbsolutePath().normalize();
    }

    /** The process id of the live server on this data directory. */
    public OptionalLong serverPid() throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(dataDir.resolve("postmaster.pid"));
        } catch (NoSuchFileException e) {
            return OptionalLong.empty();
        }
        // A server that is just starting has written nothing yet.
        if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d+")) {
            return OptionalLong.empty();
        }
        long pid = Long.parseLong(lines.getFirst().strip());
        return runsPostgresHere(pid) ? OptionalLong.of(pid) : OptionalLong.empty();
    }

    /** After a reboot the number may belong to anybody: only a postgres with our directory in its command line is ours. */
    private boolean runsPostgresHere(long pid) throws IOException {
        try {
            String commandLine = Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"));
            return commandLine.contains("postgres") && commandLine.contains(dataDir.toString());
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** Asks the server to stop at once (sessions are cut, nothing committed is lost) and waits until it is gone. */
    public void stopServer() throws IOException, InterruptedException {
        OptionalLong pid = serverPid();
        if (pid.isEmpty()) {
            return;
        }
        ProcessHandle server = ProcessHandle.of(pid.getAsLong()).orElse(null);
        if (server == null) {
            return;
        }
        // SIGINT is PostgreSQL's fast shutdown; SIGTERM, which Java would send, waits for every session to end.
        new ProcessBuilder("kill", "-INT", Long.toString(server.pid()))
                .inheritIO()
                .start()
                .waitFor();
        try {
            server.onExit().get(STOP_GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            server.destroyForcibly();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IOException("waiting for PostgreSQL " + server.pid() + " to end", e);
        }
    }
}
