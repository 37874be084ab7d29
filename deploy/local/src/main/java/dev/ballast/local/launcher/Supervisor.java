package dev.ballast.local.launcher;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Starts units stage by stage, keeps them running, and stops them in the opposite order. */
public final class Supervisor implements AutoCloseable {

    private final Layout layout;
    private final Console console;
    private final Duration readyTimeout;
    private final PidFiles pidFiles;
    private final List<List<Watch>> stages = new ArrayList<>();
    private boolean stopped;

    /** @param readyTimeout how long a stage may take; a service waits for the database that is being migrated */
    public Supervisor(Layout layout, Console console, Duration readyTimeout) {
        this.layout = layout;
        this.console = console;
        this.readyTimeout = readyTimeout;
        this.pidFiles = new PidFiles(layout);
    }

    /** Starts these units at once and returns when all are ready. */
    public void startStage(List<Unit> units) throws LaunchProblem, InterruptedException {
        List<Watch> stage =
                units.stream().map(unit -> new Watch(unit, pidFiles, console)).toList();
        synchronized (this) {
            if (stopped) {
                return;
            }
            stages.add(stage);
        }
        stage.forEach(Supervisor::watch);
        long deadline = System.nanoTime() + readyTimeout.toNanos();
        for (Watch watch : stage) {
            awaitReady(watch, deadline);
        }
    }

    private static void watch(Watch watch) {
        Thread.ofVirtual().name("watch-" + watch.unit().name()).start(() -> {
            try {
                watch.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void awaitReady(Watch watch, long deadline) throws LaunchProblem, InterruptedException {
        String name = watch.unit().name();
        try {
            watch.firstReady().get(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw new LaunchProblem("%s %s again and again; its log %s says why."
                    .formatted(name, reason(e.getCause()), layout.log(name)));
        } catch (TimeoutException e) {
            throw new LaunchProblem("%s was not ready within %d s; its log %s says why."
                    .formatted(name, readyTimeout.toSeconds(), layout.log(name)));
        }
    }

    private static @Nullable String reason(@Nullable Throwable cause) {
        return cause == null ? null : cause.getMessage();
    }

    /** Stops the last stage first; within a stage all at once. Returns when no process is left. */
    @Override
    public void close() {
        List<List<Watch>> toStop;
        synchronized (this) {
            stopped = true;
            toStop = stages.reversed();
        }
        for (List<Watch> stage : toStop) {
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                stage.forEach(watch -> CompletableFuture.runAsync(() -> stop(watch), threads));
            }
        }
    }

    private void stop(Watch watch) {
        try {
            watch.stop();
        } catch (IOException e) {
            console.say("%s could not be stopped: %s".formatted(watch.unit().name(), e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
