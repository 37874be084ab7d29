package dev.ballast.ingest.social.reply;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How long after the customer's last message a platform still takes an answer. */
public enum ReplyWindow {
    OPEN,
    /** Only a person may answer, and the answer says so. */
    HUMAN_ONLY,
    CLOSED;

    private static final Duration STANDARD = Duration.ofHours(24);
    private static final Duration HUMAN_AGENT = Duration.ofDays(7);

    /** Unknown counts as open: the platform has the last word anyhow. */
    public static ReplyWindow at(Instant now, @Nullable Instant lastCustomerMessage) {
        if (lastCustomerMessage == null) {
            return OPEN;
        }
        Duration since = Duration.between(lastCustomerMessage, now);
        if (since.compareTo(STANDARD) < 0) {
            return OPEN;
        }
        return since.compareTo(HUMAN_AGENT) < 0 ? HUMAN_ONLY : CLOSED;
    }
}
