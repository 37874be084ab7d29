package dev.ballast.testkit.platform;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Orders as Shopify posts them, as far as Ballast reads them. */
public final class ShopifyEvents {
    private ShopifyEvents() {}

    /** @param number without the hash sign */
    public static Map<String, Object> order(
            long id, int number, String email, String name, String sku, String title, BigDecimal price, Instant at) {
        Map<String, Object> order = new LinkedHashMap<>();
        order.put("id", id);
        order.put("name", "#" + number);
        order.put("order_number", number);
        order.put("email", email);
        order.put("created_at", at.toString());
        order.put("updated_at", at.toString());
        order.put("total_price", price.toPlainString());
        order.put("currency", "EUR");
        order.put("financial_status", "paid");
        order.put("customer", Map.of("id", id + 1, "email", email, "first_name", name));
        order.put(
                "line_items",
                List.of(Map.of(
                        "product_id", 7, "sku", sku, "title", title, "quantity", 1, "price", price.toPlainString())));
        order.put("fulfillments", new ArrayList<>());
        order.put("refunds", new ArrayList<>());
        return order;
    }

    public static Map<String, Object> product(long id, String sku, String title, BigDecimal price, Instant at) {
        return Map.of(
                "id",
                id,
                "title",
                title,
                "updated_at",
                at.toString(),
                "variants",
                List.of(Map.of("id", id + 1, "sku", sku, "title", "Default Title", "price", price.toPlainString())));
    }

    public static byte[] body(Map<String, Object> resource) {
        return MetaEvents.json(resource);
    }
}
