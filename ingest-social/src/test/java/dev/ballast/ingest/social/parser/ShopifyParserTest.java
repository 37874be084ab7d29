package dev.ballast.ingest.social.parser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ballast.contract.order.ShopOrder;
import dev.ballast.contract.order.ShopOrderPart;
import dev.ballast.contract.order.ShopProduct;
import dev.ballast.ingest.social.TestPlatforms;
import dev.ballast.ingest.social.platform.Reading;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShopifyParserTest {
    private static final String ORDER = """
            {"id":450789469,"name":"#1001","email":"ana@example.org","created_at":"2026-11-01T10:00:00-05:00",
             "updated_at":"2026-11-02T10:00:00-05:00","total_price":"59.90","currency":"EUR","financial_status":"paid",
             "fulfillment_status":null,"customer":{"first_name":"Ana","last_name":"Silva","phone":"+351"},
             "shipping_address":{"country_code":"PT"},
             "line_items":[{"product_id":7,"sku":"LAMP-1","title":"Lamp","variant_title":"Oak","quantity":2,"price":"29.95"}],
             "fulfillments":[{"id":1,"tracking_number":"TN1","tracking_company":"DHL","shipment_status":"delivered",
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
    void a_fulfilment_is_told_under_a_key_of_its_own_one_parcel_at_a_time() {
        List<Reading> readings = readAll(
                "fulfillments/update",
                "{\"id\":1,\"order_id\":450789469,\"tracking_numbers\":[\"TN2\",\"TN3\"],\"updated_at\":\"2026-11-03T00:00:00Z\"}",
                Map.of());

        assertThat(readings)
                .extracting(ShopifyParserTest::part)
                .satisfiesExactly(
                        first -> {
                            assertThat(first.key()).isEqualTo("450789469/shipment/1");
                            assertThat(first.shipment().trackingNumber()).isEqualTo("TN2");
                        },
                        second -> {
                            assertThat(second.key()).isEqualTo("450789469/shipment/1#2");
                            assertThat(second.updatedAt()).isEqualTo(Instant.parse("2026-11-03T00:00:00Z"));
                        });
    }

    @Test
    void a_dispute_is_as_young_as_its_first_delivery_however_late_the_repeated_one_comes() {
        ShopOrderPart dispute = part(readAll(
                        "disputes/update",
                        "{\"id\":5,\"order_id\":450789469,\"status\":\"needs_response\",\"initiated_at\":\"2026-11-02T00:00:00Z\"}",
                        Map.of("x-shopify-triggered-at", List.of("2026-11-04T10:00:00.123Z")))
                .getFirst());

        assertThat(dispute.key()).isEqualTo("450789469/dispute/5");
        assertThat(dispute.updatedAt()).isEqualTo(Instant.parse("2026-11-04T10:00:00.123Z"));
        assertThat(read("disputes/create", "{\"id\":5,\"order_id\":null}"))
                .isEqualTo(new Reading.NotAMessage("dispute-without-order"));
    }

    @Test
    void a_refund_without_money_is_none() {
        assertThat(part(read(
                                "refunds/create",
                                "{\"id\":9,\"order_id\":1,\"processed_at\":\"2026-11-03T00:00:00Z\",\"transactions\":[{\"amount\":\"5.00\"}]}"))
                        .key())
                .isEqualTo("1/refund/9");
        assertThat(read("refunds/create", "{\"id\":9,\"order_id\":1,\"created_at\":\"2026-11-03T00:00:00Z\"}"))
                .isEqualTo(new Reading.NotAMessage("refund-of-nothing"));
    }

    @Test
    void a_product_comes_with_its_variants() {
        assertThat(read("products/update", """
                        {"id":7,"title":"Lamp","handle":"lamp","vendor":"Us","updated_at":"2026-11-03T00:00:00Z",
                         "variants":[{"id":70,"sku":"LAMP-1","title":"Default Title","price":"29.95"}]}""")).isInstanceOfSatisfying(Reading.ShopNews.class, news -> {
            ShopProduct product = (ShopProduct) news.data();
            assertThat(news.key()).isEqualTo("product/7");
            assertThat(product.variants()).singleElement().satisfies(variant -> {
                assertThat(variant.sku()).isEqualTo("LAMP-1");
                assertThat(variant.title()).isNull();
            });
        });
    }

    @Test
    void a_privacy_request_waits_for_a_person() {
        for (String topic : List.of("customers/redact", "customers/data_request", "shop/redact")) {
            assertThat(read(topic, "{\"shop_id\":1}")).isInstanceOf(Reading.ForAPerson.class);
        }
    }

    @Test
    void a_redelivery_carries_the_id_of_the_event() {
        Map<String, List<String>> event = Map.of("x-shopify-event-id", List.of("e1"));

        assertThat(((Reading.ShopNews<?>)
                                readAll("orders/updated", ORDER, event).getFirst())
                        .eventId())
                .isEqualTo("e1:450789469");
    }

    @Test
    void an_order_that_cannot_be_read_is_told_apart_from_unknown_topics() {
        assertThat(read("orders/create", "{\"id\":1,\"name\":\"#1\",\"line_items\":[]}"))
                .isInstanceOfSatisfying(
                        Reading.Unreadable.class,
                        unreadable -> assertThat(unreadable.reason()).contains("created_at"));
        assertThat(read("carts/update", "{}")).isEqualTo(new Reading.NotAMessage("carts/update"));
    }

    private static ShopOrderPart part(Reading reading) {
        return (ShopOrderPart) ((Reading.ShopNews<?>) reading).data();
    }

    private static ShopOrder order() {
        return (ShopOrder) ((Reading.ShopNews<?>) read("orders/create", ORDER)).data();
    }

    private static Reading read(String topic, String body) {
        List<Reading> readings = readAll(topic, body, Map.of());
        assertThat(readings).hasSize(1);
        return readings.getFirst();
    }

    private static List<Reading> readAll(String topic, String body, Map<String, List<String>> headers) {
        Map<String, List<String>> all = new HashMap<>(headers);
        all.put("x-shopify-topic", List.of(topic));
        return TestPlatforms.read("shopify", body, all);
    }
}
