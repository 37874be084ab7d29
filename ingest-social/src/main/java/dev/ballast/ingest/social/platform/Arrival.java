package dev.ballast.ingest.social.platform;

import dev.ballast.contract.account.ChannelAccount;
import java.time.Instant;

/**
 * A genuine delivery: for whom, and when it came.
 *
 * @param rawSha256 of the body; computed once, every message of a batch names it
 */
public record Arrival(ChannelAccount account, Delivery delivery, Instant at, String rawSha256) {
    public static Arrival of(ChannelAccount account, Delivery delivery, Instant at) {
        return new Arrival(account, delivery, at, delivery.sha256());
    }
}
