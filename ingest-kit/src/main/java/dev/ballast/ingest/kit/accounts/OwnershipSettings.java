package dev.ballast.ingest.kit.accounts;

import dev.ballast.contract.inbound.Platform;
import java.util.Set;

/**
 * @param groupId   replicas of one service share it: {@code ingest-email-accounts}
 * @param instance  this replica's name, the same after a restart and different from every other replica's
 * @param platforms whose accounts the service serves
 */
public record OwnershipSettings(String groupId, String instance, Set<Platform> platforms) {

    public OwnershipSettings {
        if (groupId.isBlank() || instance.isBlank()) {
            throw new IllegalArgumentException(
                    "group '%s', instance '%s' (expected: none blank)".formatted(groupId, instance));
        }
        platforms = Set.copyOf(platforms);
    }

    /** Names the member to the broker: a restarted replica takes its own place back at once, without a rebalance. */
    String groupInstanceId() {
        return instance + "-accounts";
    }
}
