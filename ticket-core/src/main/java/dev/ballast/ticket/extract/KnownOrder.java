package dev.ballast.ticket.extract;

import java.util.List;

/**
 * An order of the shop.
 *
 * @param number   as the shop writes it: {@code #1001}
 * @param products titles of its lines
 */
public record KnownOrder(String number, List<Product> products) {

    public KnownOrder {
        products = List.copyOf(products);
    }

    public OrderKey key() {
        return OrderKey.of(number);
    }
}
