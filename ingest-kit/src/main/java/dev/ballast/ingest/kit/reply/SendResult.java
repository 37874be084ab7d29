package dev.ballast.ingest.kit.reply;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a platform said to a reply. Reasons are for the agent and hold no secret. */
public sealed interface SendResult {

    /** @param externalId the reply as the platform names it, so that its echo is recognized; null where it names none */
    record Sent(@Nullable String externalId) implements SendResult {}

    /** It will never be taken: unknown recipient, window closed, account switched off. */
    record Refused(String reason) implements SendResult {}

    /** It may or may not have arrived; nobody repeats it unasked. */
    record Uncertain(String reason) implements SendResult {}

    /** Surely not sent; worth another try: rate limit, no connection, server busy. */
    record RetryLater(Duration after, String reason) implements SendResult {}
}
