package dev.ballast.ingest.social.shopify;

import dev.ballast.contract.order.ShopOrder;
import dev.ballast.ingest.social.platform.Payload;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shopify's order as Ballast's. */
final class ShopifyOrder {
    private ShopifyOrder() {}

    static ShopOrder read(Payload order) {
        Instant created =
                order.time("created_at").orElseThrow(() -> new IllegalArgumentException("created_at: missing"));
        return new ShopOrder(
                order.required("id"),
                order.required("name"),
                firstOf(order.text("email"), order.text("customer", "email")),
                firstOf(
                        order.text("phone"),
                        firstOf(order.text("customer", "phone"), order.text("shipping_address", "phone"))),
                name(order),
                firstOf(order.text("shipping_address", "country_code"), order.text("billing_address", "country_code")),
                money(order.text("total_price")),
                order.text("currency"),
                order.text("financial_status"),
                order.text("fulfillment_status"),
                order.items("line_items").stream().map(ShopifyOrder::line).toList(),
                order.items("fulfillments").stream()
                        .flatMap(fulfillment -> shipments(fulfillment).stream())
                        .toList(),
                order.items("refunds").stream()
                        .map(ShopifyOrder::refund)
                        .filter(refund -> refund.amount().signum() != 0)
                        .toList(),
                List.of(),
                created,
                order.time("cancelled_at").orElse(null),
                order.time("updated_at").orElse(created));
    }

    /** One for each tracking number; a parcel without one is a shipment too. */
    static List<ShopOrder.Shipment> shipments(Payload fulfillment) {
        List<String> numbers = fulfillment.items("tracking_numbers").stream()
                .map(number -> number.text())
                .filter(Objects::nonNull)
                .toList();
        String id = fulfillment.required("id");
        if (numbers.size() < 2) {
            return List.of(shipment(
                    fulfillment, id, numbers.isEmpty() ? fulfillment.text("tracking_number") : numbers.getFirst()));
        }
        return IntStream.range(0, numbers.size())
                .mapToObj(i -> shipment(fulfillment, i == 0 ? id : id + "#" + (i + 1), numbers.get(i)))
                .toList();
    }

    private static ShopOrder.Shipment shipment(Payload fulfillment, String id, @Nullable String number) {
        String status = firstOf(fulfillment.text("shipment_status"), fulfillment.text("status"));
        return new ShopOrder.Shipment(
                id,
                number,
                fulfillment.text("tracking_company"),
                status,
                fulfillment.time("created_at").orElse(null),
                "delivered".equals(status) ? fulfillment.time("updated_at").orElse(null) : null);
    }

    /** What went back to the customer; restocking without money has no transaction. */
    static ShopOrder.Refund refund(Payload refund) {
        BigDecimal amount = refund.items("transactions").stream()
                .filter(transaction -> !"failure".equals(transaction.text("status")))
                .map(transaction -> Objects.requireNonNullElse(money(transaction.text("amount")), BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Instant at = refund.time("processed_at")
                .or(() -> refund.time("created_at"))
                .orElseThrow(() -> new IllegalArgumentException("refund created_at: missing"));
        return new ShopOrder.Refund(refund.required("id"), amount, at);
    }

    private static ShopOrder.Line line(Payload line) {
        String quantity = line.text("quantity");
        return new ShopOrder.Line(
                line.text("sku"),
                line.text("product_id"),
                Objects.requireNonNullElse(line.text("title"), ""),
                line.text("variant_title"),
                quantity == null ? 1 : Integer.parseInt(quantity),
                money(line.text("price")));
    }

    private static @Nullable String name(Payload order) {
        String customer = Stream.of(order.text("customer", "first_name"), order.text("customer", "last_name"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return customer.isEmpty() ? order.text("shipping_address", "name") : customer;
    }

    static @Nullable BigDecimal money(@Nullable String amount) {
        return amount == null ? null : new BigDecimal(amount);
    }

    private static @Nullable String firstOf(@Nullable String first, @Nullable String second) {
        return first == null ? second : first;
    }
}
