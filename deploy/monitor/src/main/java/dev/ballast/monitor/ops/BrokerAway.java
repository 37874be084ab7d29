package dev.ballast.monitor.ops;

import dev.ballast.monitor.scan.Monitor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The answer while the broker is away, RFC 9457: what was last known would look like a calm cluster.
 *
 * @param staleSince when the broker answered last
 * @param lastKnown  what it said then, of the kind that was asked for; null if nothing yet
 */
public record BrokerAway(
        String type,
        String title,
        int status,
        String detail,
        Instant staleSince,
        @Nullable Object lastKnown) {

    static BrokerAway of(Monitor.Sight.Blind blind, @Nullable Object lastKnown) {
        return new BrokerAway(
                "about:blank", "The broker does not answer", 503, blind.reason(), blind.since(), lastKnown);
    }
}
