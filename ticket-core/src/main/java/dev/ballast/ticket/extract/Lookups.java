package dev.ballast.ticket.extract;

import java.util.Set;

/** Keys to ask the store for before extracting: everything in the text that could be an order or a shipment. */
public record Lookups(Set<OrderKey> orders, Set<String> trackings) {

    public Lookups {
        orders = Set.copyOf(orders);
        trackings = Set.copyOf(trackings);
    }
}
