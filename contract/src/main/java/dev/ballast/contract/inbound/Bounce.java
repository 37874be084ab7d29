package dev.ballast.contract.inbound;

import org.jspecify.annotations.Nullable;

/**
 * What a delivery status notification says (RFC 3464).
 *
 * @param recipient whom the mail did not reach
 * @param status    enhanced status code (RFC 3463), for example {@code 5.1.1}
 * @param reason    in one word for counting: user-unknown, mailbox-full, spam, too-large, expired …
 * @param permanent false while the server still tries
 */
public record Bounce(
        @Nullable String recipient,
        @Nullable String status,
        @Nullable String reason,
        boolean permanent) {}
