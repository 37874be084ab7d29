package dev.ballast.local.launcher;

import java.io.IOException;
import java.nio.file.Path;

/** Feeds a running demo shop again. */
record DemoCommand(Path root, Layout layout, Console console) {

    int run() throws IOException, InterruptedException, LaunchProblem {
        if (DataLock.holder(layout).isEmpty()) {
            throw new LaunchProblem(
                    "Ballast does not run on %s; start it with ./ballast up --demo.".formatted(layout.data()));
        }
        if (!new PidFiles(layout).alive().containsKey(Catalog.DEMO_MAIL)) {
            throw new LaunchProblem("Ballast runs without the demo's mail server; start it with ./ballast up --demo.");
        }
        Secrets secrets = Secrets.loadOrCreate(layout.secrets(), System::getenv);
        return new DemoFeed(root, layout, RunState.of(layout).ports(), secrets, console).run();
    }
}
