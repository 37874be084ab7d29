package dev.ballast.local.launcher;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends processes, our children or not. */
final class Ending {

    private static final Duration GRACE = Duration.ofSeconds(20);

    private Ending() {}

    /** SIGTERM, and SIGKILL to what is still there after 20 s; returns when the process is gone. */
    static void terminate(ProcessHandle process) throws InterruptedException {
        process.destroy();
        if (!endsWithin(process, GRACE)) {
            process.destroyForcibly();
            endsWithin(process, GRACE);
        }
    }

    static boolean endsWithin(ProcessHandle process, Duration timeout) throws InterruptedException {
        try {
            process.onExit().get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return !process.isAlive();
        } catch (ExecutionException e) {
            throw new IllegalStateException("waiting for process " + process.pid(), e);
        }
    }
}
