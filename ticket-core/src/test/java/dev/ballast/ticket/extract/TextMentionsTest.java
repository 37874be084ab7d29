package dev.ballast.ticket.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextMentionsTest {

    private static final Product LAMP = new Product("LAMP-1", "Walnut desk lamp");
    private static final Product MUG = new Product("MUG-2", "Blue stoneware mug");
    private static final KnownOrder LAMP_AND_MUG = new KnownOrder("#1001", List.of(LAMP, MUG));

    private final TextMentions mentions = new TextMentions();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            My order 20311 is late                 | 20311
            Bestellung Nr. 20311 fehlt             | 20311
            ma commande n° 20311                   | 20311
            mi pedido 20311                        | 20311
            il mio ordine 20311                    | 20311
            minha encomenda 20311                  | 20311
            我的订单号20311                        | 20311
            注文番号２０３１１です                 | 20311
            it is #1001, thanks                    | 1001
            about 114-5567812-9087761              | 11455678129087761
            cancel order732201349959               | 732201349959
            order SHOP-20311 please                | SHOP20311
            """)
    void cue_words_of_eight_languages_point_to_order_numbers(String text, String key) {
        assertThat(mentions.extract(null, text, KnownKeys.NONE).orders())
                .extracting(order -> order.key().value())
                .containsExactly(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I ordered 3 shirts",
                "order for $1200 total",
                "my invoice 20260017",
                "call me at +49 170 5551234",
                "ordered on 2026-05-14",
                "the 180x200 sheet",
                "I ordered it in 2024 already",
                "size 38 or 39?",
                "50 % off"
            })
    void other_numbers_are_no_orders(String text) {
        assertThat(mentions.extract(null, text, KnownKeys.NONE).orders()).isEmpty();
    }

    @Test
    void a_known_order_is_found_however_its_digits_are_grouped() {
        KnownOrder order = new KnownOrder("114-5567812-9087761", List.of());
        KnownKeys known = new KnownKeys(Map.of(order.key(), order), Map.of(), List.of(), Catalogue.EMPTY);

        assertThat(mentions.extract(null, "it was 114 5567812 9087761 I think", known)
                        .orders())
                .containsExactly(new OrderNumber("114-5567812-9087761", true, null));
    }

    @Test
    void what_must_be_looked_up_is_named_first() {
        Lookups lookups = mentions.lookups("Re: #1001", "tracking 9400 1112 0108 0805 4830 16");

        assertThat(lookups.orders()).contains(OrderKey.of("1001"));
        assertThat(lookups.trackings()).contains("9400111201080805483016");
    }

    @Test
    void a_slip_of_one_digit_is_suggested_from_the_senders_orders_and_never_assumed() {
        KnownOrder own = new KnownOrder("#20311", List.of());
        KnownKeys known = new KnownKeys(Map.of(), Map.of(), List.of(own), Catalogue.EMPTY);

        assertThat(mentions.extract(null, "where is order 20371", known).orders())
                .containsExactly(new OrderNumber("20371", false, "#20311"));
        assertThat(mentions.extract(null, "where is order 99999", known).orders())
                .containsExactly(new OrderNumber("99999", false, null));
    }

    @Test
    void a_known_short_number_needs_more_than_being_a_number() {
        KnownKeys known =
                new KnownKeys(Map.of(OrderKey.of("1001"), LAMP_AND_MUG), Map.of(), List.of(), Catalogue.EMPTY);

        assertThat(mentions.extract(null, "a tale of 1001 nights", known).orders())
                .isEmpty();
        assertThat(mentions.extract(null, "about order 1001", known).orders()).hasSize(1);
    }

    @Test
    void all_digit_tracking_numbers_need_a_cue_or_a_known_shipment() {
        KnownKeys shipped = new KnownKeys(Map.of(), Map.of("986578788855", LAMP_AND_MUG), List.of(), Catalogue.EMPTY);

        assertThat(mentions.extract(null, "see 986578788855", KnownKeys.NONE).trackings())
                .isEmpty();
        assertThat(mentions.extract(null, "FedEx 986578788855", KnownKeys.NONE).trackings())
                .hasSize(1);
        assertThat(mentions.extract(null, "see 986578788855", shipped).trackings())
                .containsExactly(new TrackingNumber("986578788855", "FedEx", "#1001"));
    }

    @Test
    void the_product_is_sought_among_the_orders_lines_first() {
        Catalogue catalogue = new Catalogue(List.of(LAMP, MUG, new Product("LAMP-9", "Walnut floor lamp")));
        KnownKeys known = new KnownKeys(Map.of(OrderKey.of("1001"), LAMP_AND_MUG), Map.of(), List.of(), catalogue);

        assertThat(mentions.extract(null, "order #1001: the lamp flickers", known)
                        .products())
                .containsExactly(LAMP);
        assertThat(mentions.extract(null, "order #1001: it is broken", known).products())
                .isEmpty();
        assertThat(mentions.extract(null, "order #1001: it is broken", known).productSuggestions())
                .containsExactly(LAMP, MUG);
    }

    @Test
    void a_mistyped_title_is_suggested_from_the_catalogue() {
        KnownKeys known = new KnownKeys(Map.of(), Map.of(), List.of(), new Catalogue(List.of(LAMP, MUG)));
        Mentions found = mentions.extract(null, "the stonware mug leaks", known);

        assertThat(java.util.stream.Stream.concat(found.products().stream(), found.productSuggestions().stream()))
                .contains(MUG);
    }

    @Test
    void amounts_carry_their_currency() {
        assertThat(mentions.amounts(null, "I paid $49.90 and 1.250,00 € and 300円"))
                .containsExactlyInAnyOrder(
                        new Amount(new BigDecimal("49.90"), "USD"),
                        new Amount(new BigDecimal("1250.00"), "EUR"),
                        new Amount(new BigDecimal("300"), "JPY"));
    }

    @Test
    void a_pasted_table_is_not_looked_up_whole() {
        String table = java.util.stream.IntStream.range(10_000, 11_000)
                .mapToObj(i -> "order " + i + "\n")
                .collect(java.util.stream.Collectors.joining());

        Set<OrderKey> keys = mentions.lookups(null, table).orders();

        assertThat(keys).hasSizeLessThanOrEqualTo(60);
    }
}
