package dev.ballast.ingest.social.shopify;

import dev.ballast.contract.order.ShopOrder;
import dev.ballast.ingest.social.platform.Arrival;
import dev.ballast.ingest.social.platform.OrderPart;
import dev.ballast.ingest.social.platform.Payload;
import dev.ballast.ingest.social.platform.Reading;
import dev.ballast.ingest.social.platform.WebhookParser;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** One resource per delivery; which it is stands in a header. */
public final class ShopifyParser implements WebhookParser {
    @Override
    public List<Reading> read(Payload body, Arrival arrival) {
        String topic = arrival.delivery().header("X-Shopify-Topic").orElse("unknown");
        return Reading.each(List.of(body), resource -> read(topic, resource, arrival));
    }

    private static Reading read(String topic, Payload resource, Arrival arrival) {
        return switch (topic) {
            case "orders/create",
                    "orders/updated",
                    "orders/paid",
                    "orders/cancelled",
                    "orders/fulfilled",
                    "orders/partially_fulfilled",
                    "orders/edited" -> order(resource, arrival);
            case "fulfillments/create", "fulfillments/update" ->
                new Reading.PartOfOrder(new OrderPart.Shipped(
                        resource.required("order_id"), ShopifyOrder.shipment(resource), updated(resource, arrival)));
            case "refunds/create" -> refund(resource, arrival);
            case "disputes/create", "disputes/update" -> dispute(resource, arrival);
            // The law gives the shop 30 days for these; a person has to see them.
            case "customers/data_request", "customers/redact", "shop/redact" ->
                new Reading.Unreadable(topic + ": privacy request, to be settled by a person");
            default -> new Reading.NotAMessage(topic);
        };
    }

    /** Some topics of the orders family carry a change without its order. */
    private static Reading order(Payload resource, Arrival arrival) {
        if (!resource.has("name") || !resource.has("line_items")) {
            return new Reading.NotAMessage("order-without-lines");
        }
        ShopOrder order = ShopifyOrder.read(resource);
        String event =
                arrival.delivery().header("X-Shopify-Event-Id").orElseGet(() -> order.id() + "@" + order.updatedAt());
        return new Reading.Order(order, event);
    }

    private static Reading refund(Payload resource, Arrival arrival) {
        ShopOrder.Refund refund = ShopifyOrder.refund(resource);
        return refund.amount().signum() == 0
                ? new Reading.NotAMessage("refund-of-nothing")
                : new Reading.PartOfOrder(new OrderPart.Refunded(resource.required("order_id"), refund, refund.at()));
    }

    private static Reading dispute(Payload resource, Arrival arrival) {
        Instant at = resource.time("initiated_at").orElse(arrival.at());
        String status = Objects.requireNonNullElse(resource.text("status"), "open");
        return new Reading.PartOfOrder(new OrderPart.Disputed(
                resource.required("order_id"),
                new ShopOrder.Dispute(resource.required("id"), status, at),
                resource.time("finalized_on").orElse(at)));
    }

    private static Instant updated(Payload resource, Arrival arrival) {
        return resource.time("updated_at").orElse(arrival.at());
    }
}
