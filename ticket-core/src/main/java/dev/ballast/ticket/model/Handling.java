package dev.ballast.ticket.model;

import org.jspecify.annotations.Nullable;

/**
 * What agents decided.
 *
 * @param priority 0 is normal, higher is sooner
 * @param tier     of compensation: small, medium, large
 */
public record Handling(
        @Nullable String assignee,
        int priority,
        @Nullable String tier,
        @Nullable Money payout) {

    public static final Handling NONE = new Handling(null, 0, null, null);

    public Handling assignedTo(@Nullable String agent) {
        return new Handling(agent, priority, tier, payout);
    }

    public Handling withPriority(int wanted) {
        return new Handling(assignee, wanted, tier, payout);
    }

    public Handling compensated(@Nullable String byTier, @Nullable Money paid) {
        return new Handling(assignee, priority, byTier, paid);
    }
}
