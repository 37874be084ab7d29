package dev.ballast.ticket.store;

import dev.ballast.ticket.extract.KnownOrder;
import dev.ballast.ticket.model.Money;
import org.jspecify.annotations.Nullable;

/**
 * A known order as intake needs it.
 *
 * @param email   as addresses are compared
 * @param phone   as numbers are compared
 * @param country ISO 3166-1 alpha-2
 */
public record OrderFacts(
        KnownOrder order,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String customerName,
        @Nullable String country,
        @Nullable Money total) {}
