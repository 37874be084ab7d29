package dev.ballast.ticket.extract;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the shop knows, looked up before patterns are believed. The caller fetches exactly the keys that
 * {@link MentionExtractor#lookups} names, for a whole batch at once.
 *
 * @param orders    known orders among the looked-up keys
 * @param shipments tracking number (upper case, no spaces) to the order it belongs to
 * @param ofSender  the sender's own orders, newest first: near misses are suggested from these alone
 * @param catalogue all products; may be empty
 */
public record KnownKeys(
        Map<OrderKey, KnownOrder> orders,
        Map<String, KnownOrder> shipments,
        List<KnownOrder> ofSender,
        Catalogue catalogue) {

    public static final KnownKeys NONE = new KnownKeys(Map.of(), Map.of(), List.of(), Catalogue.EMPTY);

    public KnownKeys {
        orders = Map.copyOf(orders);
        shipments = Map.copyOf(shipments);
        ofSender = List.copyOf(ofSender);
    }

    public Optional<KnownOrder> order(OrderKey key) {
        KnownOrder listed = orders.get(key);
        return listed != null
                ? Optional.of(listed)
                : ofSender.stream().filter(order -> order.key().equals(key)).findFirst();
    }

    boolean hasOrders() {
        return !orders.isEmpty() || !ofSender.isEmpty();
    }

    public Optional<KnownOrder> shipment(String trackingNumber) {
        return Optional.ofNullable(shipments.get(trackingNumber));
    }
}
