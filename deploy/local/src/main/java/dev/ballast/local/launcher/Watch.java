package dev.ballast.local.launcher;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Keeps one unit running until told to stop: starts it, sees it become ready, starts it again when it dies. */
final class Watch {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration STABLE_AFTER = Duration.ofSeconds(60);
    private static final int POLL_MILLIS = 40;
    private static final int ATTEMPTS_AT_START = 4;

    private final Unit unit;
    private final PidFiles pidFiles;
    private final Console console;
    private final CompletableFuture<Void> firstReady = new CompletableFuture<>();
    private final CountDownLatch stopRequested = new CountDownLatch(1);
    private @Nullable ProcessHandle current;

    Watch(Unit unit, PidFiles pidFiles, Console console) {
        this.unit = unit;
        this.pidFiles = pidFiles;
        this.console = console;
    }

    Unit unit() {
        return unit;
    }

    /** Completes when the unit is ready for the first time, exceptionally when it keeps dying before. */
    CompletableFuture<Void> firstReady() {
        return firstReady;
    }

    void run() throws InterruptedException {
        int deaths = 0;
        while (stopRequested.getCount() > 0) {
            long started = System.nanoTime();
            String end = runOnce(started);
            if (stopRequested.getCount() == 0) {
                return;
            }
            boolean wasStable = System.nanoTime() - started > STABLE_AFTER.toNanos();
            deaths = wasStable ? 1 : deaths + 1;
            if (!firstReady.isDone() && deaths >= ATTEMPTS_AT_START) {
                firstReady.completeExceptionally(new IOException(end));
                return;
            }
            Duration pause = pauseAfter(deaths);
            console.progress("%s %s; starting it again in %d s", unit.name(), end, pause.toSeconds());
            if (stopRequested.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        }
    }

    /** 0 s after the first death, for a service that was killed must be back at once; then 1, 2, 4 … 30 s. */
    static Duration pauseAfter(int deaths) {
        if (deaths <= 1) {
            return Duration.ZERO;
        }
        Duration doubled = Duration.ofSeconds(1L << Math.min(deaths - 2, 10));
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    /** From start to end of one process; tells how it ended. */
    private String runOnce(long started) throws InterruptedException {
        ProcessHandle process;
        try {
            process = start();
        } catch (IOException e) {
            return "could not be started: " + e.getMessage();
        }
        if (process == null) {
            return "was stopped";
        }
        var exit = process.onExit();
        boolean ready = false;
        while (!exit.isDone()) {
            if (!ready && unit.isReady(process)) {
                ready = true;
                console.progress(
                        "%-14s ready after %.1f s%s",
                        unit.name(), (System.nanoTime() - started) / 1e9, firstReady.isDone() ? " (again)" : "");
                firstReady.complete(null);
            }
            waitFor(exit, ready ? Long.MAX_VALUE : POLL_MILLIS);
        }
        return "ended";
    }

    private static void waitFor(CompletableFuture<ProcessHandle> exit, long millis) throws InterruptedException {
        try {
            exit.get(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // Still alive: the caller looks at its readiness again.
            return;
        } catch (ExecutionException e) {
            throw new IllegalStateException("waiting for a process to end", e);
        }
    }

    private synchronized @Nullable ProcessHandle start() throws IOException, InterruptedException {
        if (stopRequested.getCount() == 0) {
            return null;
        }
        ProcessHandle started = unit.start();
        current = started;
        pidFiles.write(unit.name(), started);
        return started;
    }

    void stop() throws IOException, InterruptedException {
        stopRequested.countDown();
        synchronized (this) {
            if (current != null) {
                unit.stop(current);
                pidFiles.remove(unit.name());
            }
        }
    }
}
