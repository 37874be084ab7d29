package dev.ballast.ticket.orders;

import dev.ballast.contract.order.ShopOrder;
import dev.ballast.contract.order.ShopOrderPart;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * An order with the parts that were told without it. The outcome does not depend on the sequence in which they came: what
 * both tell is believed of the later one.
 */
final class OrderMerge {

    private OrderMerge() {}

    static ShopOrder with(ShopOrder told, Collection<ShopOrderPart> parts) {
        ShopOrder merged = told;
        for (ShopOrderPart part : parts.stream()
                .sorted(Comparator.comparing(ShopOrderPart::updatedAt).thenComparing(ShopOrderPart::key))
                .toList()) {
            merged = with(merged, part, part.updatedAt().isBefore(told.updatedAt()));
        }
        return merged;
    }

    private static ShopOrder with(ShopOrder order, ShopOrderPart part, boolean older) {
        ShopOrder.Shipment shipment = part.shipment();
        ShopOrder.Refund refund = part.refund();
        ShopOrder.Dispute dispute = part.dispute();
        return order.withParts(
                shipment == null
                        ? order.shipments()
                        : put(order.shipments(), shipment, known -> same(known, shipment), older),
                refund == null
                        ? order.refunds()
                        : put(order.refunds(), refund, known -> known.id().equals(refund.id()), older),
                dispute == null
                        ? order.disputes()
                        : put(order.disputes(), dispute, known -> known.id().equals(dispute.id()), older));
    }

    /** Imported orders name no fulfilment; then the number on the parcel tells. */
    private static boolean same(ShopOrder.Shipment known, ShopOrder.Shipment other) {
        return known.id() == null
                ? Objects.equals(known.trackingNumber(), other.trackingNumber())
                : known.id().equals(other.id());
    }

    private static <T> List<T> put(List<T> all, T one, Predicate<T> same, boolean older) {
        if (older && all.stream().anyMatch(same)) {
            return all;
        }
        List<T> result = new ArrayList<>(all);
        result.removeIf(same);
        result.add(one);
        return result;
    }
}
