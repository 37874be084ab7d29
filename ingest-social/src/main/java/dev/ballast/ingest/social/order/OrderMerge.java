package dev.ballast.ingest.social.order;

import dev.ballast.contract.order.ShopOrder;
import dev.ballast.ingest.social.platform.OrderPart;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Puts a part into its order. Applying the same part again changes nothing, so a redelivery is harmless.
 *
 * <p>{@code updatedAt} moves by one millisecond only: readers take the record because it is newer, and the shop's next
 * update of the whole order, whose times have full seconds, still wins over it.
 */
public final class OrderMerge {
    private static final Duration STEP = Duration.ofMillis(1);

    private OrderMerge() {}

    public static ShopOrder with(ShopOrder order, OrderPart part) {
        ShopOrder merged = switch (part) {
            case OrderPart.Shipped(String id, ShopOrder.Shipment shipment, Instant at) ->
                copy(
                        order,
                        replaced(order.shipments(), shipment, known -> sameParcel(known, shipment)),
                        order.refunds(),
                        order.disputes());
            case OrderPart.Refunded(String id, ShopOrder.Refund refund, Instant at) ->
                copy(
                        order,
                        order.shipments(),
                        replaced(order.refunds(), refund, known -> known.id().equals(refund.id())),
                        order.disputes());
            case OrderPart.Disputed(String id, ShopOrder.Dispute dispute, Instant at) ->
                copy(order, order.shipments(), order.refunds(), withDispute(order.disputes(), dispute));
        };
        return merged.equals(order) ? order : later(merged);
    }

    /** What the shop sends as the whole order leaves disputes out. */
    public static ShopOrder withDisputesOf(ShopOrder order, ShopOrder known) {
        List<ShopOrder.Dispute> disputes = order.disputes();
        for (ShopOrder.Dispute dispute : known.disputes()) {
            disputes = withDispute(disputes, dispute);
        }
        return copy(order, order.shipments(), order.refunds(), disputes);
    }

    private static List<ShopOrder.Dispute> withDispute(List<ShopOrder.Dispute> disputes, ShopOrder.Dispute dispute) {
        return replaced(disputes, dispute, known -> known.id().equals(dispute.id()));
    }

    private static boolean sameParcel(ShopOrder.Shipment one, ShopOrder.Shipment other) {
        return Objects.equals(one.trackingNumber(), other.trackingNumber())
                && Objects.equals(one.shippedAt(), other.shippedAt());
    }

    private static <T> List<T> replaced(List<T> all, T one, Predicate<T> same) {
        List<T> result = new ArrayList<>(all);
        result.removeIf(same);
        result.add(one);
        return result;
    }

    private static ShopOrder later(ShopOrder order) {
        return copy(order, order.updatedAt().plus(STEP), order.shipments(), order.refunds(), order.disputes());
    }

    private static ShopOrder copy(
            ShopOrder order,
            List<ShopOrder.Shipment> shipments,
            List<ShopOrder.Refund> refunds,
            List<ShopOrder.Dispute> disputes) {
        return copy(order, order.updatedAt(), shipments, refunds, disputes);
    }

    private static ShopOrder copy(
            ShopOrder order,
            Instant updatedAt,
            List<ShopOrder.Shipment> shipments,
            List<ShopOrder.Refund> refunds,
            List<ShopOrder.Dispute> disputes) {
        return new ShopOrder(
                order.id(),
                order.number(),
                order.email(),
                order.phone(),
                order.customerName(),
                order.countryCode(),
                order.total(),
                order.currency(),
                order.financialStatus(),
                order.fulfillmentStatus(),
                order.lines(),
                shipments,
                refunds,
                disputes,
                order.createdAt(),
                order.cancelledAt(),
                updatedAt);
    }
}
