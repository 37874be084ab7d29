package dev.ballast.ingest.social.platform;

import dev.ballast.contract.order.ShopOrder;
import java.time.Instant;

/** A fulfilment, refund or dispute told without its order. */
public sealed interface OrderPart {
    String orderId();

    Instant updatedAt();

    record Shipped(String orderId, ShopOrder.Shipment shipment, Instant updatedAt) implements OrderPart {}

    record Refunded(String orderId, ShopOrder.Refund refund, Instant updatedAt) implements OrderPart {}

    record Disputed(String orderId, ShopOrder.Dispute dispute, Instant updatedAt) implements OrderPart {}
}
