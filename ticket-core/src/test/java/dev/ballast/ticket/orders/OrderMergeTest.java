package dev.ballast.ticket.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ballast.contract.order.ShopOrder;
import dev.ballast.contract.order.ShopOrderPart;
import dev.ballast.ticket.Orders;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderMergeTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void a_part_that_came_later_than_the_order_is_believed() {
        ShopOrder merged = OrderMerge.with(
                order(shipment("9", "RR1", "in_transit")),
                List.of(shipped("9", "RR1", "delivered", NOON.plusSeconds(60))));

        assertThat(merged.shipments()).extracting(ShopOrder.Shipment::status).containsExactly("delivered");
    }

    @Test
    void of_an_older_part_the_order_knows_better() {
        ShopOrder merged = OrderMerge.with(
                order(shipment("9", "RR1", "delivered")),
                List.of(shipped("9", "RR1", "in_transit", NOON.minusSeconds(60))));

        assertThat(merged.shipments()).extracting(ShopOrder.Shipment::status).containsExactly("delivered");
    }

    @Test
    void what_the_order_leaves_out_stays_however_old_it_is() {
        ShopOrderPart dispute =
                ShopOrderPart.disputed("1", new ShopOrder.Dispute("3", "open", NOON), NOON.minusSeconds(3600));

        assertThat(OrderMerge.with(order(), List.of(dispute)).disputes()).hasSize(1);
    }

    @Test
    void the_sequence_of_the_parts_makes_no_difference_and_repeating_one_neither() {
        ShopOrderPart early = shipped("9", "RR1", "in_transit", NOON.plusSeconds(1));
        ShopOrderPart late = shipped("9", "RR1", "delivered", NOON.plusSeconds(2));
        ShopOrderPart refund = ShopOrderPart.refunded("1", new ShopOrder.Refund("5", BigDecimal.TEN, NOON), NOON);

        assertThat(OrderMerge.with(order(), List.of(late, refund, early, early)))
                .isEqualTo(OrderMerge.with(order(), List.of(early, refund, late)));
    }

    @Test
    void an_imported_parcel_is_known_by_its_number() {
        ShopOrder merged = OrderMerge.with(
                order(shipment(null, "RR1", null)), List.of(shipped("9", "RR1", "delivered", NOON.plusSeconds(60))));

        assertThat(merged.shipments()).hasSize(1);
    }

    private static ShopOrder order(ShopOrder.Shipment... shipments) {
        return Orders.order("1", "#1001", null, null, NOON).withParts(List.of(shipments), List.of(), List.of());
    }

    private static ShopOrder.Shipment shipment(String id, String number, String status) {
        return new ShopOrder.Shipment(id, number, null, status, null, null);
    }

    private static ShopOrderPart shipped(String id, String number, String status, Instant at) {
        return ShopOrderPart.shipped("1", shipment(id, number, status), at);
    }
}
