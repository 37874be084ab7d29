package dev.ballast.ingest.email.mailbox;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Doubling pauses with jitter, so that mailboxes of one server do not come back to it all at once. One thread's own. */
final class BackOff {

    private static final long FIRST_MS = 500;
    private static final long LONGEST_MS = 30_000;

    private long pause = FIRST_MS;

    Duration next() {
        long jittered = pause / 2 + ThreadLocalRandom.current().nextLong(pause / 2 + 1);
        pause = Math.min(LONGEST_MS, pause * 2);
        return Duration.ofMillis(jittered);
    }

    Duration longest() {
        return Duration.ofMillis(LONGEST_MS);
    }

    void reset() {
        pause = FIRST_MS;
    }
}
