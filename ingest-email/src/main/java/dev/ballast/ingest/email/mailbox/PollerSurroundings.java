package dev.ballast.ingest.email.mailbox;

import dev.ballast.ingest.email.account.AccessTokens;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;

/**
 * What all pollers share.
 *
 * @param timer   ends IDLE; its tasks are short
 * @param poll    how long IDLE lasts at most, and how often a server without IDLE is asked
 * @param timeout how long a server may be silent when it owes an answer; longer than {@code poll}
 */
record PollerSurroundings(
        AccessTokens tokens, ScheduledExecutorService timer, PollerPulses pulses, Duration poll, Duration timeout) {

    PollerSurroundings {
        // IDLE is a command that is answered when it ends, by the poll at the latest.
        if (timeout.compareTo(poll) <= 0) {
            throw new IllegalArgumentException(
                    "server-timeout: %s (expected: longer than the poll of %s)".formatted(timeout, poll));
        }
    }
}
