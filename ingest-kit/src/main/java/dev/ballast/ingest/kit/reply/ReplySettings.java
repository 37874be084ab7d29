package dev.ballast.ingest.kit.reply;

import dev.ballast.contract.inbound.Platform;
import java.time.Duration;
import java.util.Set;

/**
 * @param service           stands in the receipts' source: {@code ingest-email}
 * @param groupId           replicas of one service share it: {@code ingest-email-replies}
 * @param instance          this replica's name, the same after a restart
 * @param platforms         whose replies the service delivers; the others' are theirs
 * @param deadLettersUnread true for exactly one service: an unreadable record names no platform, and one dead letter of
 *                          it is enough
 * @param giveUpAfter       how long {@link SendResult.RetryLater} is believed, from the first try
 */
public record ReplySettings(
        String service,
        String groupId,
        String instance,
        Set<Platform> platforms,
        boolean deadLettersUnread,
        Duration giveUpAfter) {

    public ReplySettings {
        platforms = Set.copyOf(platforms);
    }

    String groupInstanceId() {
        return instance + "-replies";
    }
}
