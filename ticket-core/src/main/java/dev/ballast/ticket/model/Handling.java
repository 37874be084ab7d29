package dev.ballast.ticket.model;

import org.jspecify.annotations.Nullable;

/**
 * What agents decided on this ticket; of it nothing follows from messages.
 *
 * @param priority 0 is normal, higher is sooner
 * @param tier     of compensation: small, medium, large
 * @param cost     of this ticket alone, without those merged into it
 */
public record Handling(
        @Nullable String assignee, int priority, @Nullable String tier, Cost cost, Corrections corrections) {

    public static final Handling NONE = new Handling(null, 0, null, Cost.NONE, Corrections.NONE);

    public Handling assignedTo(@Nullable String agent) {
        return new Handling(agent, priority, tier, cost, corrections);
    }

    public Handling withPriority(int wanted) {
        return new Handling(assignee, wanted, tier, cost, corrections);
    }

    Handling costing(Cost total) {
        return new Handling(assignee, priority, tier, total, corrections);
    }

    public Handling corrected(Corrections said) {
        return new Handling(assignee, priority, tier, cost, said);
    }
}
