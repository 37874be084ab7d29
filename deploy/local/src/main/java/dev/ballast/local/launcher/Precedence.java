package dev.ballast.local.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Who goes first while every processor is busy. */
enum Precedence {

    /** A customer or a platform waits for the answer. */
    DOOR,

    /** Works off what the doors took; under a burst it may come later, and it always gets a tenth of a door's share. */
    BACKLOG;

    private static final String NICE = "10";
    private static final int ATTEMPTS = 10;

    /** What stands before the command. */
    List<String> prefix() {
        return this == BACKLOG ? List.of("nice", "-n", NICE) : List.of();
    }

    /**
     * Where Linux schedules by session (sched_autogroup_enabled, the default), nice counts only within one, and each of our
     * processes has its own: the session is told too. Not before the process serves: until then it may still be in ours.
     */
    void applyTo(ProcessHandle process) {
        if (this == DOOR) {
            return;
        }
        Path session = session(process);
        // Who is not root may do this ten times a second, and several processes become ready at once.
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                if (!Files.exists(session) || isOurs(session)) {
                    return;
                }
                Files.writeString(session, NICE);
                return;
            } catch (IOException e) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(110));
            }
        }
    }

    private static boolean isOurs(Path session) throws IOException {
        return Files.readString(session).equals(Files.readString(session(ProcessHandle.current())));
    }

    private static Path session(ProcessHandle process) {
        return Path.of("/proc", Long.toString(process.pid()), "autogroup");
    }
}
