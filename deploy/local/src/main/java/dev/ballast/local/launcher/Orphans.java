package dev.ballast.local.launcher;

import dev.ballast.local.database.PostmasterPidFile;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Executors;

/** What a launcher left running that was killed before it could stop its children. */
public final class Orphans {

    private final Layout layout;
    private final PidFiles pidFiles;
    private final Console console;

    public Orphans(Layout layout, Console console) {
        this.layout = layout;
        this.pidFiles = new PidFiles(layout);
        this.console = console;
    }

    /**
     * Stops them, the services before the broker and the database that they use. Adopting them instead would need to
     * trust that they still have the settings of this start.
     *
     * @return how many there were
     */
    public int stop() throws IOException, InterruptedException {
        Map<String, ProcessHandle> alive = pidFiles.alive();
        if (alive.isEmpty()) {
            pidFiles.clear();
            return 0;
        }
        console.progress("stopping what an earlier launcher left running: %s", String.join(", ", alive.keySet()));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            alive.forEach((unit, process) -> {
                if (!isBackend(unit)) {
                    threads.submit(() -> {
                        Ending.terminate(process);
                        return null;
                    });
                }
            });
        }
        ProcessHandle broker = alive.get(Catalog.BROKER);
        if (broker != null) {
            Ending.terminate(broker);
        }
        new PostmasterPidFile(layout.postgres()).stopServer();
        pidFiles.clear();
        return alive.size();
    }

    private static boolean isBackend(String unit) {
        return unit.equals(Catalog.BROKER) || unit.equals(Catalog.POSTGRES);
    }
}
