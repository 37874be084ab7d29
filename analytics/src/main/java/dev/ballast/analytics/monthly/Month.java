package dev.ballast.analytics.monthly;

import dev.ballast.analytics.effort.Effort;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One month: how many, which products, which types take the time.
 *
 * @param month    2026-11
 * @param tickets  opened in the month
 * @param channels tickets by the channel that opened them
 * @param products the most affected first
 * @param types    the most time first
 */
public record Month(
        String month,
        long tickets,
        long messages,
        Map<String, Long> channels,
        List<Product> products,
        List<Effort.Row> types,
        long effortSeconds) {

    /**
     * @param product null for tickets about no known product
     * @param share   of the month's tickets, 0 to 1
     */
    public record Product(@Nullable String product, long count, double share) {}
}
