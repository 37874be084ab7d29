package dev.ballast.ticket.extract;

import org.jspecify.annotations.Nullable;

/**
 * An order number in a text.
 *
 * @param number    as the shop writes it where known, else as the customer wrote it
 * @param known     the shop has this order
 * @param suggested one of the sender's own orders that differs by one digit; for an agent to confirm, never assumed
 */
public record OrderNumber(
        String number, boolean known, @Nullable String suggested) {

    public OrderKey key() {
        return OrderKey.of(number);
    }
}
