package dev.ballast.ticket.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class FormLinkTest {

    private static final Optional<String> NOTHING = Optional.empty();

    @Test
    void what_is_known_is_filled_in_whatever_characters_it_has() {
        assertThat(link("https://shop.example/contact", Optional.of("#1042 & more"), Optional.of("Lampe 灯")))
                .isEqualTo("https://shop.example/contact?order=%231042+%26+more&product=Lampe+%E7%81%AF");
    }

    @Test
    void a_page_that_has_a_query_and_a_place_keeps_both() {
        assertThat(link("https://shop.example/?page=contact#form", Optional.of("7"), NOTHING))
                .isEqualTo("https://shop.example/?page=contact&order=7#form");
    }

    @Test
    void where_nothing_is_known_the_page_is_all() {
        assertThat(link("https://shop.example/contact", NOTHING, NOTHING)).isEqualTo("https://shop.example/contact");
    }

    private static String link(String page, Optional<String> order, Optional<String> product) {
        return FormLink.of(page, order, product, NOTHING).address();
    }
}
