package dev.ballast.demo;

import java.util.List;

/**
 * All that happens.
 *
 * @param deliveries in the order of sending; a telling that stands twice is delivered twice
 * @param problems   how many different problems the customers have: the tickets a careful person would open
 */
record Fortnight(List<Purchase> purchases, List<Telling> deliveries, int problems) {

    long messages() {
        return deliveries.stream().distinct().count();
    }

    long redeliveries() {
        return deliveries.size() - messages();
    }

    long automatic() {
        return deliveries.stream()
                .distinct()
                .filter(telling -> telling.kind() != Telling.Kind.PERSON)
                .count();
    }
}
