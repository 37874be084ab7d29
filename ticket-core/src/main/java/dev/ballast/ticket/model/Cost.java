package dev.ballast.ticket.model;

import org.jspecify.annotations.Nullable;

/** What settling a problem took. @param payout to the customer; null while nothing was paid */
public record Cost(long effortSeconds, @Nullable Money payout) {

    public static final Cost NONE = new Cost(0, null);

    Cost spent(long seconds) {
        return new Cost(Math.max(0, effortSeconds + seconds), payout);
    }

    /** Of two currencies the first stays: the stream tells one amount, and a sum of both would be none. */
    public Cost plus(Cost other) {
        return new Cost(effortSeconds + other.effortSeconds, sum(payout, other.payout));
    }

    private static @Nullable Money sum(@Nullable Money one, @Nullable Money other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.currency().equals(other.currency())
                ? new Money(one.amount().add(other.amount()), one.currency())
                : one;
    }
}
