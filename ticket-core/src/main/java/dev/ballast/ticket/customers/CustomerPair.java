package dev.ballast.ticket.customers;

import java.util.UUID;

/** Two customers, in the order of their ids. */
public record CustomerPair(UUID one, UUID other) {

    public CustomerPair {
        if (one.compareTo(other) >= 0) {
            throw new IllegalArgumentException("pair: (expected: CustomerPair.of two different customers)");
        }
    }

    public static CustomerPair of(UUID a, UUID b) {
        return a.compareTo(b) < 0 ? new CustomerPair(a, b) : new CustomerPair(b, a);
    }
}
