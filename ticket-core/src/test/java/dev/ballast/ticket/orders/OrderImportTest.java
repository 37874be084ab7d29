package dev.ballast.ticket.orders;

import static dev.ballast.ticket.DeskApi.admin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.ballast.contract.Event;
import dev.ballast.contract.EventType;
import dev.ballast.contract.order.ShopOrder;
import dev.ballast.contract.order.ShopOrderPart;
import dev.ballast.contract.order.ShopProduct;
import dev.ballast.testkit.BallastResource;
import dev.ballast.testkit.KafkaProbe;
import dev.ballast.ticket.DeskApi;
import dev.ballast.ticket.Messages;
import dev.ballast.ticket.Orders;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Orders and products, from the topic and from a table, to where a ticket shows them. */
@QuarkusTest
@QuarkusTestResource(value = BallastResource.class, initArgs = @ResourceArg(name = "database", value = "ballast"))
class OrderImportTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    ShopCatalogue catalogue;

    @Inject
    KafkaProbe probe;

    @Test
    void an_imported_order_travels_like_a_shop_systems_and_importing_it_again_changes_nothing() {
        String table = "Name,Email,Total,Currency,Lineitem name,Created at\n"
                + "#71001,ida@example.org,49.90,EUR,Sea Mug,2026-11-01 10:00:00 +0000\n"
                + ",,,,lost row,\n";

        upload(table)
                .body("created", equalTo(1))
                .body("problemCount", equalTo(1))
                .body("problems[0].line", equalTo(3))
                .body("state", equalTo("done"));

        Event<ShopOrder> event = probe.await(
                EventType.SHOP_ORDER, SOON, told -> told.data().number().equals("#71001"));
        assertThat(event.data().email()).isEqualTo("ida@example.org");
        await().atMost(SOON).untilAsserted(() -> upload(table).body("unchanged", equalTo(1)));
        admin().get("/api/orders/imports").then().body("state", hasItem("done"));
    }

    @Test
    void a_table_without_ids_means_the_order_that_the_shop_system_told_of() {
        tell(order("72001", "#72001", "2026-11-05T00:00:00Z"));
        String older = "Order number,Order date\n72001,2026-11-01\n";

        await().atMost(SOON)
                .untilAsserted(() -> upload(older).body("older", equalTo(1)).body("created", equalTo(0)));
    }

    @Test
    void what_became_of_an_order_is_found_whichever_came_first() {
        probe.publish(
                EventType.SHOP_ORDER_PART,
                Event.of(
                        "/test",
                        Instant.now(),
                        "73001/shipment/9",
                        ShopOrderPart.shipped(
                                "73001",
                                new ShopOrder.Shipment("9", "RR730010014CN", "China Post", "in_transit", null, null),
                                Instant.parse("2026-11-06T00:00:00Z"))));
        tell(order("73001", "#73001", "2026-11-05T00:00:00Z"));

        probe.publish(
                EventType.INBOUND_MESSAGE,
                Messages.mail("ida@example.org")
                        .saying("Question", "Where is order #73001?")
                        .event());

        await().atMost(SOON).untilAsserted(() -> {
            String id = DeskApi.search("73001").getString("items[0].id");
            assertThat(DeskApi.ticket(id).jsonPath().getList("order.trackings", String.class))
                    .containsExactly("RR730010014CN");
        });
    }

    @Test
    void a_product_of_the_catalogue_is_recognized() {
        probe.publish(
                EventType.SHOP_PRODUCT,
                Event.of(
                        "/test",
                        Instant.now(),
                        "product/74",
                        new ShopProduct(
                                "74",
                                "Heliotrope Gravity Blanket",
                                null,
                                null,
                                List.of(new ShopProduct.Variant("1", "HGB-1", null, null)),
                                Instant.parse("2026-11-05T00:00:00Z"))));
        await().atMost(SOON)
                .until(() ->
                        catalogue.current().products().stream().anyMatch(product -> "HGB-1".equals(product.sku())));
    }

    @Test
    void a_workbook_is_refused_with_a_sentence() {
        admin().contentType("text/csv")
                .body("PK\u0003\u0004rest")
                .post("/api/orders/import")
                .then()
                .statusCode(415)
                .body("detail", containsString("CSV"));
    }

    private static ValidatableResponse upload(String table) {
        return admin().contentType("multipart/form-data")
                .multiPart("file", "orders.csv", table.getBytes(StandardCharsets.UTF_8), "text/csv")
                .post("/api/orders/import")
                .then()
                .statusCode(200);
    }

    private void tell(ShopOrder order) {
        probe.publish(EventType.SHOP_ORDER, Event.of("/test", Instant.now(), order.id(), order));
    }

    private static ShopOrder order(String id, String number, String updatedAt) {
        Instant at = Instant.parse(updatedAt);
        return Orders.order(id, number, "ida@example.org", null, at);
    }
}
