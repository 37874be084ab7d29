package dev.ballast.ingest.social.shopify;

import dev.ballast.contract.EventType;
import dev.ballast.contract.order.ShopOrder;
import dev.ballast.contract.order.ShopOrderPart;
import dev.ballast.contract.order.ShopProduct;
import dev.ballast.ingest.social.platform.Arrival;
import dev.ballast.ingest.social.platform.LenientTime;
import dev.ballast.ingest.social.platform.Payload;
import dev.ballast.ingest.social.platform.Reading;
import dev.ballast.ingest.social.platform.WebhookParser;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * One resource per delivery; which it is stands in a header.
 *
 * <p>What is told of an order without the order goes out under a key of its own. Nothing has to be looked up for that, and
 * deliveries may come late, twice and in any sequence: whoever reads them believes the later telling of each.
 */
public final class ShopifyParser implements WebhookParser {
    @Override
    public List<Reading> read(Payload body, Arrival arrival) {
        String topic = arrival.delivery().header("X-Shopify-Topic").orElse("unknown");
        try {
            return read(topic, body, arrival);
        } catch (IllegalArgumentException e) {
            return List.of(new Reading.Unreadable(topic + ": " + e.getMessage()));
        }
    }

    private static List<Reading> read(String topic, Payload resource, Arrival arrival) {
        return switch (topic) {
            case "orders/create",
                    "orders/updated",
                    "orders/paid",
                    "orders/cancelled",
                    "orders/fulfilled",
                    "orders/partially_fulfilled",
                    "orders/edited" -> List.of(order(resource, arrival));
            case "fulfillments/create", "fulfillments/update" -> shipments(resource, arrival);
            case "refunds/create" -> List.of(refund(resource, arrival));
            case "disputes/create", "disputes/update" -> List.of(dispute(resource, arrival));
            case "products/create", "products/update" -> List.of(product(resource, arrival));
            // The law gives the shop 30 days for these.
            case "customers/data_request", "customers/redact", "shop/redact" ->
                List.of(new Reading.ForAPerson(topic + ": Shopify passes a privacy request on"));
            default -> List.of(new Reading.NotAMessage(topic));
        };
    }

    /** Some topics of the orders family carry a change without its order. */
    private static Reading order(Payload resource, Arrival arrival) {
        if (!resource.has("name") || !resource.has("line_items")) {
            return new Reading.NotAMessage("order-without-lines");
        }
        ShopOrder order = ShopifyOrder.read(resource);
        return news(EventType.SHOP_ORDER, order.id(), order, order.updatedAt(), arrival);
    }

    private static List<Reading> shipments(Payload fulfillment, Arrival arrival) {
        String order = fulfillment.required("order_id");
        Instant at = fulfillment.time("updated_at").orElseGet(() -> triggered(arrival));
        return ShopifyOrder.shipments(fulfillment).stream()
                .map(shipment -> part(ShopOrderPart.shipped(order, shipment, at), arrival))
                .toList();
    }

    private static Reading refund(Payload resource, Arrival arrival) {
        ShopOrder.Refund refund = ShopifyOrder.refund(resource);
        return refund.amount().signum() == 0
                ? new Reading.NotAMessage("refund-of-nothing")
                : part(ShopOrderPart.refunded(resource.required("order_id"), refund, refund.at()), arrival);
    }

    /** A dispute does not say when it changed, but the delivery does, and repeats it when it is repeated. */
    private static Reading dispute(Payload resource, Arrival arrival) {
        if (!resource.has("order_id")) {
            return new Reading.NotAMessage("dispute-without-order");
        }
        ShopOrder.Dispute dispute = new ShopOrder.Dispute(
                resource.required("id"),
                Objects.requireNonNullElse(resource.text("status"), "open"),
                resource.time("initiated_at").orElseGet(() -> triggered(arrival)));
        return part(ShopOrderPart.disputed(resource.required("order_id"), dispute, triggered(arrival)), arrival);
    }

    private static Reading part(ShopOrderPart part, Arrival arrival) {
        return news(EventType.SHOP_ORDER_PART, part.key(), part, part.updatedAt(), arrival);
    }

    private static Reading product(Payload resource, Arrival arrival) {
        ShopProduct product = new ShopProduct(
                resource.required("id"),
                resource.required("title"),
                resource.text("handle"),
                resource.text("vendor"),
                resource.items("variants").stream().map(ShopifyParser::variant).toList(),
                resource.time("updated_at").orElseGet(() -> triggered(arrival)));
        return news(EventType.SHOP_PRODUCT, product.key(), product, product.updatedAt(), arrival);
    }

    private static ShopProduct.Variant variant(Payload variant) {
        String title = variant.text("title");
        return new ShopProduct.Variant(
                variant.required("id"),
                variant.text("sku"),
                "Default Title".equals(title) ? null : title,
                ShopifyOrder.money(variant.text("price")));
    }

    private static Instant triggered(Arrival arrival) {
        return arrival.delivery()
                .header("X-Shopify-Triggered-At")
                .flatMap(LenientTime::read)
                .orElse(arrival.at());
    }

    /** One delivery may tell of several parcels, so the key belongs to the id. */
    private static <T> Reading news(EventType<T> type, String key, T data, Instant updatedAt, Arrival arrival) {
        String event = arrival.delivery().header("X-Shopify-Event-Id").orElse(updatedAt.toString());
        return new Reading.ShopNews<>(type, key, data, updatedAt, event + ":" + key);
    }
}
