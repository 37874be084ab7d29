package dev.ballast.ticket.desk;

import dev.ballast.contract.order.ShopOrder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The order beside its ticket.
 *
 * @param status     payment and fulfilment in the shop system's words
 * @param ofCustomer false where nothing but the number ties whoever wrote to it: they are told nothing of it
 */
public record OrderView(
        String number,
        String status,
        @Nullable BigDecimal total,
        @Nullable String currency,
        Instant placedAt,
        @Nullable String country,
        List<LineView> lines,
        List<String> trackings,
        boolean ofCustomer) {

    public record LineView(String title, @Nullable String sku, int quantity) {}

    static OrderView of(ShopOrder order, boolean ofCustomer) {
        return new OrderView(
                order.number(),
                Stream.of(order.financialStatus(), order.fulfillmentStatus())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", ")),
                order.total(),
                order.currency(),
                order.createdAt(),
                order.countryCode(),
                order.lines().stream()
                        .map(line -> new LineView(line.title(), line.sku(), line.quantity()))
                        .toList(),
                order.shipments().stream()
                        .map(ShopOrder.Shipment::trackingNumber)
                        .filter(Objects::nonNull)
                        .toList(),
                ofCustomer);
    }
}
