package dev.ballast.ticket;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Waits longer after each failure, up to two seconds, so that work resumes soon after an outage of any length. */
public final class Backoff {

    private static final Duration FIRST = Duration.ofMillis(20);
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private long next = FIRST.toMillis();

    /** Half of the pause is random: replicas that failed together do not come back together. */
    public void pause() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(next / 2 + ThreadLocalRandom.current().nextLong(next / 2 + 1));
        next = Math.min(next * 2, LONGEST.toMillis());
    }

    public void reset() {
        next = FIRST.toMillis();
    }
}
