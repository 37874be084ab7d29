package dev.ballast.local.launcher;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One start on one data folder: the folder is locked, what an earlier launcher left is gone, then come the stages.
 * Closing it frees the folder; the processes are stopped by a shutdown hook, so that every way out of the JVM but
 * kill -9 ends them.
 */
public final class Launch implements AutoCloseable {

    private final Layout layout;
    private final Console console;
    private final DataLock lock;
    private @Nullable Thread stopper;

    private Launch(Layout layout, Console console, DataLock lock) {
        this.layout = layout;
        this.console = console;
        this.lock = lock;
    }

    /** Takes the data folder for this launcher alone. */
    public static Launch claim(Layout layout, Console console) throws LaunchProblem, IOException, InterruptedException {
        layout.prepare();
        DataLock lock = DataLock.take(layout);
        new Orphans(layout, console).stop();
        return new Launch(layout, console, lock);
    }

    /**
     * Starts the stages one after the other and returns when all units are ready; from then on they are watched.
     *
     * @param readyTimeout for each stage
     */
    public void start(List<List<Unit>> stages, Duration readyTimeout) throws LaunchProblem, InterruptedException {
        PortCheck.check(stages.stream().flatMap(List::stream).toList());
        Supervisor supervisor = new Supervisor(layout, console, readyTimeout);
        stopAtExit(supervisor);
        for (List<Unit> stage : stages) {
            console.progress(
                    "starting %s",
                    String.join(", ", stage.stream().map(Unit::name).toList()));
            supervisor.startStage(stage);
        }
    }

    /** Ends all processes while the launcher goes on. */
    void stop() throws InterruptedException {
        if (stopper != null && Runtime.getRuntime().removeShutdownHook(stopper)) {
            stopper.start();
            stopper.join();
        }
    }

    /** Also what stops the rest when one does not start: the exit that follows runs the hook. */
    private void stopAtExit(Supervisor supervisor) {
        stopper = new Thread(
                () -> {
                    console.progress("stopping");
                    supervisor.close();
                    console.progress("stopped");
                },
                "stop");
        Runtime.getRuntime().addShutdownHook(stopper);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
