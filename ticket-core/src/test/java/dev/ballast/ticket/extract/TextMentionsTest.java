package dev.ballast.ticket.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
        KnownOrder own = new KnownOrder("#2002", List.of());
        KnownKeys known =
                new KnownKeys(Map.of(OrderKey.of("1001"), LAMP_AND_MUG), Map.of(), List.of(own), Catalogue.EMPTY);

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
        assertThat(mentions.extract(null, "see 986578788855", shipped).orders()).isEmpty();
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

        assertThat(Stream.concat(found.products().stream(), found.productSuggestions().stream()))
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
    void groups_of_a_known_order_are_no_orders_of_their_own() {
        KnownOrder order = new KnownOrder("111-2223334-5556667", List.of());
        KnownKeys known = new KnownKeys(Map.of(order.key(), order), Map.of(), List.of(), Catalogue.EMPTY);

        assertThat(mentions.extract(null, "order 111-2223334 5556667 and order 20311", known)
                        .orders())
                .extracting(OrderNumber::number)
                .containsExactly("111-2223334-5556667", "20311");
    }

    @Test
    void digits_of_a_tracking_number_are_no_order_and_its_neighbours_may_be_one() {
        for (String text : List.of(
                "order 20311, tracking number 9400 1112 0108 0805 4830 16",
                "tracking number 9400 1112 0108 0805 4830 16 for order 20311")) {
            Mentions found = mentions.extract(null, text, KnownKeys.NONE);

            assertThat(found.orders()).extracting(OrderNumber::number).containsExactly("20311");
            assertThat(found.trackings()).extracting(TrackingNumber::number).containsExactly("9400111201080805483016");
        }
    }

    @Test
    void a_tracking_number_with_letters_needs_no_cue_and_a_sum_of_money_is_none() {
        assertThat(mentions.extract(null, "RB 123456785 GB and 1Z5R89390357567127 are stuck", KnownKeys.NONE)
                        .trackings())
                .containsExactly(
                        new TrackingNumber("RB123456785GB", "Post", null),
                        new TrackingNumber("1Z5R89390357567127", "UPS", null));
        assertThat(mentions.extract(null, "FedEx took $986578788855", KnownKeys.NONE)
                        .trackings())
                .isEmpty();
    }

    @Test
    void the_senders_own_order_is_known_and_needs_no_cue() {
        KnownKeys known = new KnownKeys(Map.of(), Map.of(), List.of(LAMP_AND_MUG), Catalogue.EMPTY);

        assertThat(mentions.extract(null, "1001 never came", known).orders())
                .containsExactly(new OrderNumber("#1001", true, null));
        assertThat(mentions.extract(null, "I paid $1001", known).orders()).isEmpty();
    }

    @Test
    void a_known_number_that_is_long_enough_needs_no_cue() {
        KnownOrder five = new KnownOrder("20311", List.of());
        KnownOrder six = new KnownOrder("203112", List.of());
        KnownOrder three = new KnownOrder("101", List.of());
        KnownKeys known = new KnownKeys(
                Map.of(five.key(), five, six.key(), six, three.key(), three), Map.of(), List.of(), Catalogue.EMPTY);

        assertThat(mentions.extract(null, "20311 or 203112 or 101", known).orders())
                .containsExactly(new OrderNumber("203112", true, null));
        assertThat(mentions.extract(null, "order 101", known).orders())
                .containsExactly(new OrderNumber("101", true, null));
    }

    @Test
    void what_could_be_an_order_has_three_to_twenty_five_characters_and_a_shipment_eight_to_forty() {
        for (int length : List.of(3, 7, 8, 25)) {
            assertThat(lookedUp(length).orders()).isNotEmpty();
        }
        for (int length : List.of(2, 26)) {
            assertThat(lookedUp(length).orders()).isEmpty();
        }
        for (int length : List.of(8, 26, 40)) {
            assertThat(lookedUp(length).trackings()).isNotEmpty();
        }
        for (int length : List.of(7, 41)) {
            assertThat(lookedUp(length).trackings()).isEmpty();
        }
    }

    private Lookups lookedUp(int length) {
        return mentions.lookups(null, "1".repeat(length));
    }

    @Test
    void the_only_line_of_the_order_is_meant_without_being_named() {
        KnownOrder mug = new KnownOrder("#1002", List.of(MUG));
        KnownKeys known = new KnownKeys(Map.of(mug.key(), mug), Map.of(), List.of(), Catalogue.EMPTY);

        assertThat(mentions.extract(null, "order #1002: it is broken", known).products())
                .containsExactly(MUG);
    }

    @Test
    void a_known_shipment_means_the_products_of_its_order() {
        KnownKeys known = new KnownKeys(
                Map.of(), Map.of("986578788855", LAMP_AND_MUG), List.of(), new Catalogue(List.of(LAMP, MUG)));

        assertThat(mentions.extract(null, "FedEx 986578788855 came open", known).productSuggestions())
                .containsExactly(LAMP, MUG);
    }

    @Test
    void between_two_lines_of_one_kind_the_agent_chooses() {
        Product floor = new Product("LAMP-9", "Walnut floor lamp");
        KnownOrder lamps = new KnownOrder("#1003", List.of(LAMP, floor));
        KnownKeys known = new KnownKeys(Map.of(lamps.key(), lamps), Map.of(), List.of(), Catalogue.EMPTY);

        Mentions found = mentions.extract(null, "order #1003: the lamp flickers", known);

        assertThat(found.products()).isEmpty();
        assertThat(found.productSuggestions()).containsExactly(LAMP, floor);
    }

    @Test
    void a_title_of_the_catalogue_is_meant_where_it_is_told_whole_and_suggested_where_in_part() {
        KnownKeys known = new KnownKeys(Map.of(), Map.of(), List.of(), new Catalogue(List.of(LAMP, MUG)));

        assertThat(mentions.extract(null, "the blue stoneware mug leaks", known).products())
                .containsExactly(MUG);
        Mentions part = mentions.extract(null, "my mug leaks", known);
        assertThat(part.products()).isEmpty();
        assertThat(mentions.extract(null, "the walnut thing", known).productSuggestions())
                .containsExactly(LAMP);
        Product longer = new Product("L", "Walnut shelf with twelve brass hooks and a folding door");
        assertThat(suggested("the walnut thing", List.of(longer, MUG)))
                .as("too little of it")
                .isEmpty();
        assertThat(mentions.extract(null, "it leaks", known).productSuggestions())
                .isEmpty();
    }

    @Test
    void products_equally_likely_are_suggested_by_their_titles_order() {
        Product red = new Product(null, "Red mug");
        Product tan = new Product(null, "Tan mug");
        KnownKeys known = new KnownKeys(Map.of(), Map.of(), List.of(), new Catalogue(List.of(tan, red)));

        assertThat(mentions.extract(null, "the red or tan mug?", known).productSuggestions())
                .containsExactly(red, tan);
    }

    @Test
    void a_word_of_every_second_title_suggests_nothing() {
        List<Product> lamps = IntStream.range(0, 60)
                .mapToObj(i -> new Product("L" + i, "Lamp"))
                .toList();
        List<Product> others = IntStream.range(0, 240)
                .mapToObj(i -> new Product("C" + i, "Chair"))
                .toList();
        List<Product> all = Stream.concat(lamps.stream(), others.stream()).toList();

        assertThat(suggested("my lamp", lamps)).isEmpty();
        assertThat(suggested("my lamp", all)).isNotEmpty();
    }

    private List<Product> suggested(String text, List<Product> catalogue) {
        KnownKeys known = new KnownKeys(Map.of(), Map.of(), List.of(), new Catalogue(catalogue));
        return mentions.extract(null, text, known).productSuggestions();
    }

    @Test
    void a_pasted_table_is_not_looked_up_whole() {
        String table = IntStream.range(10_000, 11_000)
                .mapToObj(i -> "order " + i + "\n")
                .collect(Collectors.joining());

        Set<OrderKey> keys = mentions.lookups(null, table).orders();

        assertThat(keys).hasSizeLessThanOrEqualTo(60);
        assertThat(mentions.lookups(null, table.replace("order ", "100")).trackings())
                .hasSizeLessThanOrEqualTo(60);
    }
}
