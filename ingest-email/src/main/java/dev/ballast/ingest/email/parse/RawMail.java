package dev.ballast.ingest.email.parse;

import dev.ballast.contract.account.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail as the server gave it.
 *
 * @param bytes      the whole of it, or its beginning when it is larger than the connector takes
 * @param fullSize   bytes at the server; more than {@code bytes} when it was cut
 * @param receivedAt when the server got it (INTERNALDATE)
 * @param mailbox    the shop's own address there, to which no answer may go
 * @param authServer the authserv-id whose Authentication-Results are believed, null to believe none
 */
public record RawMail(
        AccountId account,
        byte[] bytes,
        long fullSize,
        Instant receivedAt,
        String mailbox,
        @Nullable String authServer) {

    boolean isCut() {
        return fullSize > bytes.length;
    }
}
