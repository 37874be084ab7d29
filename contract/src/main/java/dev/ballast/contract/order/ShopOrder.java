package dev.ballast.contract.order;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as the shop system tells it; each record holds the whole order.
 *
 * @param id              the shop system's own id, also the record key
 * @param number          as customers know it: {@code #1001}
 * @param financialStatus paid, partially_refunded … in the shop system's words
 * @param updatedAt       a webhook may come late: an older one never overwrites a newer one
 */
public record ShopOrder(
        String id,
        String number,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String customerName,
        @Nullable String countryCode,
        @Nullable BigDecimal total,
        @Nullable String currency,
        @Nullable String financialStatus,
        @Nullable String fulfillmentStatus,
        List<Line> lines,
        List<Shipment> shipments,
        List<Refund> refunds,
        List<Dispute> disputes,
        Instant createdAt,
        @Nullable Instant cancelledAt,
        Instant updatedAt) {

    @SuppressWarnings({"ConstantValue", "NullableProblems"})
    public ShopOrder {
        if (id == null || id.isBlank() || number == null || number.isBlank()) {
            throw new IllegalArgumentException("shop order: expected id and number");
        }
        if (createdAt == null || updatedAt == null) {
            throw new IllegalArgumentException("shop order: expected createdAt and updatedAt");
        }
        lines = lines == null ? List.of() : List.copyOf(lines);
        shipments = shipments == null ? List.of() : List.copyOf(shipments);
        refunds = refunds == null ? List.of() : List.copyOf(refunds);
        disputes = disputes == null ? List.of() : List.copyOf(disputes);
    }

    /** The same order as another system names it. */
    public ShopOrder withId(String other) {
        return copy(other, shipments, refunds, disputes);
    }

    public ShopOrder withParts(List<Shipment> newShipments, List<Refund> newRefunds, List<Dispute> newDisputes) {
        return copy(id, newShipments, newRefunds, newDisputes);
    }

    private ShopOrder copy(
            String newId, List<Shipment> newShipments, List<Refund> newRefunds, List<Dispute> newDisputes) {
        return new ShopOrder(
                newId,
                number,
                email,
                phone,
                customerName,
                countryCode,
                total,
                currency,
                financialStatus,
                fulfillmentStatus,
                lines,
                newShipments,
                newRefunds,
                newDisputes,
                createdAt,
                cancelledAt,
                updatedAt);
    }

    /** @param price of one piece, in the order's currency */
    public record Line(
            @Nullable String sku,
            @Nullable String productId,
            String title,
            @Nullable String variant,
            int quantity,
            @Nullable BigDecimal price) {}

    /** @param id of the fulfilment at the shop system; absent in old records and where it names none */
    public record Shipment(
            @Nullable String id,
            @Nullable String trackingNumber,
            @Nullable String carrier,
            @Nullable String status,
            @Nullable Instant shippedAt,
            @Nullable Instant deliveredAt) {}

    public record Refund(String id, BigDecimal amount, Instant at) {}

    public record Dispute(String id, String status, Instant at) {}
}
