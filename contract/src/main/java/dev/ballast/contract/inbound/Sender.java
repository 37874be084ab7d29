package dev.ballast.contract.inbound;

import org.jspecify.annotations.Nullable;

/**
 * Who wrote, as the channel knows them.
 *
 * @param handle   the sender's id on this channel: lower-cased address, page-scoped id, phone number; never empty
 * @param verified the channel vouches for the handle: a signed webhook, DMARC pass from the configured server. An
 *                 unverified sender is never joined to somebody's ticket by what it claims.
 */
public record Sender(
        String handle,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        boolean verified) {

    public Sender {
        if (handle == null || handle.isBlank()) {
            throw new IllegalArgumentException("sender.handle: '' (expected: the sender's id on its channel)");
        }
    }
}
