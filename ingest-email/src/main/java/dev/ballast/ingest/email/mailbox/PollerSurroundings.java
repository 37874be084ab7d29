package dev.ballast.ingest.email.mailbox;

import dev.ballast.ingest.email.account.AccessTokens;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;

/**
 * What all pollers share.
 *
 * @param timer ends IDLE; its tasks are short
 * @param poll  how long IDLE lasts at most, and how often a server without IDLE is asked
 */
record PollerSurroundings(AccessTokens tokens, ScheduledExecutorService timer, PollerPulses pulses, Duration poll) {}
