package dev.ballast.contract.order;

import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A fulfilment, refund or dispute that the shop system told without its order. It travels under a key of its own, so that
 * compaction keeps it beside the order; whoever reads both puts it into the order, in whatever sequence they come.
 *
 * @param orderId   {@link ShopOrder#id()}; that order may not be known yet
 * @param shipment  exactly one of these three is there
 * @param updatedAt an older telling of the same part never overwrites a newer one
 */
public record ShopOrderPart(
        String orderId,
        ShopOrder.@Nullable Shipment shipment,
        ShopOrder.@Nullable Refund refund,
        ShopOrder.@Nullable Dispute dispute,
        Instant updatedAt) {

    @SuppressWarnings({"ConstantValue", "NullableProblems"})
    public ShopOrderPart {
        if (orderId == null || orderId.isBlank() || updatedAt == null) {
            throw new IllegalArgumentException("part of an order: expected orderId and updatedAt");
        }
        if (Stream.of(shipment, refund, dispute).filter(part -> part != null).count() != 1) {
            throw new IllegalArgumentException("part of an order: expected one of shipment, refund, dispute");
        }
        if (shipment != null && shipment.id() == null) {
            throw new IllegalArgumentException("part of an order: expected the shipment's id");
        }
    }

    public static ShopOrderPart shipped(String orderId, ShopOrder.Shipment shipment, Instant updatedAt) {
        return new ShopOrderPart(orderId, shipment, null, null, updatedAt);
    }

    public static ShopOrderPart refunded(String orderId, ShopOrder.Refund refund, Instant updatedAt) {
        return new ShopOrderPart(orderId, null, refund, null, updatedAt);
    }

    public static ShopOrderPart disputed(String orderId, ShopOrder.Dispute dispute, Instant updatedAt) {
        return new ShopOrderPart(orderId, null, null, dispute, updatedAt);
    }

    /** The record key: the same part of the same order, and nothing else, has it. */
    public String key() {
        if (shipment != null) {
            return orderId + "/shipment/" + shipment.id();
        }
        return refund != null ? orderId + "/refund/" + refund.id() : orderId + "/dispute/" + partId();
    }

    private String partId() {
        return dispute == null ? "" : dispute.id();
    }
}
