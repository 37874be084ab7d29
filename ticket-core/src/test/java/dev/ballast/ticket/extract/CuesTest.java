package dev.ballast.ticket.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ballast.ticket.triage.SectionedFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CuesTest {

    private final Cues cues = new Cues(new SectionedFile(Map.of(
            "order",
            List.of("order", "number", "bestellnr", "订单号"),
            "tracking",
            List.of("dhl", "parcel number", "单号"))));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            my order 20311                             | ORDER
            my order shipped with dhl 20311            | TRACKING
            dhl has my order 20311                     | ORDER
            parcel number 20311                        | TRACKING
            我的订单号20311                            | ORDER
            order reorder 20311                        | ORDER
            reorder 20311                              | NONE
            orders 20311                               | NONE
            here is 20311                              | NONE
            order no. 20311                            | ORDER
            bestellnr. 20311                           | ORDER
            order: for 2.5 years I have had it, 20311  | ORDER
            i love my order. since then 20311          | NONE
            what an order! 20311                       | NONE
            my order? 20311                            | NONE
            订单号很长。20311                          | NONE
            订单号很长；20311                          | NONE
            an order of so many words that at their end nobody thinks of it 20311 | NONE
            """)
    void the_nearest_whole_word_of_the_sentence_says_what_the_number_is(String text, Cues.Kind kind) {
        assertThat(around(text).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "20311 is my order, ORDER",
        "'20311 is the dhl, thanks', TRACKING",
        "'20311\nmy order', NONE",
        "20311. my order, NONE",
        "20311 is what you gave to my order, NONE",
        "dhl 20311 is my order, TRACKING",
    })
    void a_word_close_behind_on_the_same_line_counts_where_none_stands_before(String text, Cues.Kind kind) {
        assertThat(around(text).kind()).isEqualTo(kind);
    }

    @Test
    void the_distance_is_what_stands_between_and_behind_is_farther_than_any_before() {
        assertThat(around("order 20311").distance()).isEqualTo(1);
        assertThat(around("order no. 20311").distance()).isEqualTo(5);
        assertThat(around("20311 order").distance()).isGreaterThan(40);
    }

    @ParameterizedTest
    @CsvSource({"order20311, 20311", "Order20311, 20311", "order20311a, order20311a", "lamp20311, lamp20311"})
    void a_cue_that_is_glued_to_its_digits_is_taken_off(String token, String number) {
        assertThat(cues.withoutOrderCue(token)).isEqualTo(number);
    }

    private Cues.Cue around(String text) {
        return cues.around(
                text,
                NumberToken.in(text).stream()
                        .filter(token -> token.text().equals("20311"))
                        .findFirst()
                        .orElseThrow());
    }
}
