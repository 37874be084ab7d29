package dev.ballast.local.launcher;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** Stops the launcher of a data folder and, if it was killed, what it left behind. */
record DownCommand(Layout layout, Console console) {

    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(90);

    int run() throws IOException, InterruptedException, LaunchProblem {
        OptionalLong holder = DataLock.holder(layout);
        if (holder.isPresent()) {
            stop(holder.getAsLong());
        }
        int orphans = new Orphans(layout, console).stop();
        boolean wasRunning = holder.isPresent() || orphans > 0;
        console.say(wasRunning ? "Ballast is stopped." : "Ballast was not running on " + layout.data() + ".");
        return 0;
    }

    private void stop(long pid) throws InterruptedException, LaunchProblem {
        Optional<ProcessHandle> launcher = ProcessHandle.of(pid);
        if (launcher.isEmpty()) {
            return;
        }
        console.progress("stopping the launcher (process %d)", pid);
        launcher.get().destroy();
        if (!Ending.endsWithin(launcher.get(), STOP_TIMEOUT)) {
            throw new LaunchProblem("The launcher (process %d) did not stop within %d s; see %s."
                    .formatted(pid, STOP_TIMEOUT.toSeconds(), layout.data().resolve("logs")));
        }
    }
}
