package dev.ballast.ingest.social.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ballast.contract.order.ShopOrder;
import dev.ballast.ingest.social.TestPlatforms;
import dev.ballast.ingest.social.platform.OrderPart;
import dev.ballast.ingest.social.platform.Reading;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShopifyOrderTest {
    private static final String ORDER = """
            {"id":450789469,"name":"#1001","email":"ana@example.org","created_at":"2026-11-01T10:00:00-05:00",
             "updated_at":"2026-11-02T10:00:00-05:00","total_price":"59.90","currency":"EUR","financial_status":"paid",
             "fulfillment_status":null,"customer":{"first_name":"Ana","last_name":"Silva","phone":"+351"},
             "shipping_address":{"country_code":"PT"},
             "line_items":[{"product_id":7,"sku":"LAMP-1","title":"Lamp","variant_title":"Oak","quantity":2,"price":"29.95"}],
             "fulfillments":[{"tracking_number":"TN1","tracking_company":"DHL","shipment_status":"delivered",
               "created_at":"2026-11-01T12:00:00Z","updated_at":"2026-11-02T12:00:00Z"}],
             "refunds":[{"id":9,"created_at":"2026-11-02T00:00:00Z","transactions":[{"amount":"10.00","status":"success"},
               {"amount":"99.00","status":"failure"}]},{"id":10,"created_at":"2026-11-02T00:00:00Z","transactions":[]}]}""";

    @Test
    void a_whole_order_is_read_with_lines_shipments_and_refunds() {
        ShopOrder order = order();

        assertThat(order.number()).isEqualTo("#1001");
        assertThat(order.customerName()).isEqualTo("Ana Silva");
        assertThat(order.countryCode()).isEqualTo("PT");
        assertThat(order.total()).isEqualByComparingTo("59.90");
        assertThat(order.lines()).singleElement().satisfies(line -> {
            assertThat(line.sku()).isEqualTo("LAMP-1");
            assertThat(line.quantity()).isEqualTo(2);
        });
        assertThat(order.shipments())
                .singleElement()
                .satisfies(parcel -> assertThat(parcel.deliveredAt()).isEqualTo(Instant.parse("2026-11-02T12:00:00Z")));
        assertThat(order.refunds())
                .as("a restock without money and a failed transaction give nothing back")
                .singleElement()
                .satisfies(refund -> assertThat(refund.amount()).isEqualByComparingTo("10.00"));
        assertThat(order.updatedAt()).isEqualTo(Instant.parse("2026-11-02T15:00:00Z"));
    }

    @Test
    void a_part_names_its_order() {
        assertThat(read("fulfillments/update", "{\"id\":1,\"order_id\":450789469,\"tracking_number\":\"TN2\"}"))
                .isInstanceOfSatisfying(
                        Reading.PartOfOrder.class,
                        part -> assertThat(part.part())
                                .isInstanceOf(OrderPart.Shipped.class)
                                .extracting(OrderPart::orderId)
                                .isEqualTo("450789469"));
        assertThat(read("disputes/create", "{\"id\":5,\"order_id\":450789469,\"status\":\"needs_response\"}"))
                .isInstanceOfSatisfying(
                        Reading.PartOfOrder.class,
                        part -> assertThat(part.part()).isInstanceOf(OrderPart.Disputed.class));
    }

    @Test
    void a_privacy_request_is_not_lost_among_unknown_topics() {
        assertThat(read("customers/redact", "{}")).isInstanceOf(Reading.Unreadable.class);
        assertThat(read("products/update", "{}")).isEqualTo(new Reading.NotAMessage("products/update"));
    }

    @Test
    void a_part_changes_its_order_once_however_often_it_comes() {
        OrderPart dispute = new OrderPart.Disputed(
                "450789469", new ShopOrder.Dispute("5", "needs_response", Instant.EPOCH), Instant.EPOCH);

        ShopOrder once = OrderMerge.with(order(), dispute);

        assertThat(once.disputes()).hasSize(1);
        assertThat(once.updatedAt())
                .isAfter(order().updatedAt())
                .isBefore(order().updatedAt().plusSeconds(1));
        assertThat(OrderMerge.with(once, dispute)).isEqualTo(once);
    }

    @Test
    void the_shops_next_update_keeps_the_dispute_that_it_leaves_out() {
        OrderPart dispute =
                new OrderPart.Disputed("450789469", new ShopOrder.Dispute("5", "open", Instant.EPOCH), Instant.EPOCH);

        assertThat(OrderMerge.withDisputesOf(order(), OrderMerge.with(order(), dispute))
                        .disputes())
                .extracting(ShopOrder.Dispute::id)
                .containsExactly("5");
    }

    @Test
    void a_refund_replaces_the_one_of_its_id() {
        OrderPart more = new OrderPart.Refunded(
                "450789469", new ShopOrder.Refund("9", new BigDecimal("12.00"), Instant.EPOCH), Instant.EPOCH);

        assertThat(OrderMerge.with(order(), more).refunds())
                .singleElement()
                .satisfies(refund -> assertThat(refund.amount()).isEqualByComparingTo("12.00"));
    }

    private static ShopOrder order() {
        return ((Reading.Order) read("orders/create", ORDER)).order();
    }

    private static Reading read(String topic, String body) {
        List<Reading> readings = TestPlatforms.read("shopify", body, Map.of("x-shopify-topic", List.of(topic)));
        assertThat(readings).hasSize(1);
        return readings.getFirst();
    }
}
