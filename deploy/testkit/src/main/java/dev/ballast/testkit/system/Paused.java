package dev.ballast.testkit.system;

import java.io.IOException;
import java.util.List;

/** Processes that hold still until this is closed. Their sessions at the broker run out meanwhile. */
public final class Paused implements AutoCloseable {

    private final List<ProcessHandle> processes;

    Paused(List<ProcessHandle> processes) throws IOException {
        this.processes = List.copyOf(processes);
        signal("-STOP");
    }

    @Override
    public void close() throws IOException {
        signal("-CONT");
    }

    private void signal(String name) throws IOException {
        for (ProcessHandle process : processes) {
            try {
                new ProcessBuilder("kill", name, Long.toString(process.pid()))
                        .inheritIO()
                        .start()
                        .waitFor();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
