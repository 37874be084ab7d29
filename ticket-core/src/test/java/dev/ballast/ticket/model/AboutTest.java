package dev.ballast.ticket.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ballast.ticket.extract.OrderKey;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AboutTest {

    private static final About KNOWN = new About(
            "Lamp",
            "it is broken",
            "LAMP-1",
            "1001",
            Set.of(OrderKey.of("1001")),
            Set.of("1Z1"),
            "en",
            "DE",
            new Money(BigDecimal.TEN, "EUR"));

    private static final About LITTLE =
            new About("Hello", "any news?", null, null, Set.of(), Set.of(), null, null, null);

    private static final About OTHER = new About(
            "Mug",
            "it leaks",
            "MUG-2",
            "1002",
            Set.of(OrderKey.of("1002")),
            Set.of("1Z2"),
            "fr",
            "FR",
            new Money(BigDecimal.ONE, "USD"));

    @Test
    void what_was_unknown_is_filled_in_and_what_was_known_stays() {
        About filled = LITTLE.and(KNOWN, false);
        About kept = KNOWN.and(OTHER, false);

        assertThat(filled)
                .usingRecursiveComparison()
                .ignoringFields("subject", "snippet")
                .isEqualTo(KNOWN);
        assertThat(filled.subject()).isEqualTo("Hello");
        assertThat(kept)
                .usingRecursiveComparison()
                .ignoringFields("orders", "trackings")
                .isEqualTo(KNOWN);
        assertThat(kept.orders()).containsExactlyInAnyOrder(OrderKey.of("1001"), OrderKey.of("1002"));
        assertThat(kept.trackings()).containsExactlyInAnyOrder("1Z1", "1Z2");
    }

    @Test
    void the_newest_messages_words_are_shown() {
        assertThat(KNOWN.and(LITTLE, true).snippet()).isEqualTo("any news?");
        assertThat(KNOWN.and(LITTLE, false).snippet()).isEqualTo("it is broken");
    }

    @Test
    void an_agents_word_on_product_and_order_stands_above_the_messages_and_keeps_their_keys() {
        Corrections said = Corrections.NONE.product(" MUG-2 ").order("#2002");

        About corrected = said.of(KNOWN);

        assertThat(corrected.product()).isEqualTo("MUG-2");
        assertThat(corrected.orderNumber()).isEqualTo("#2002");
        assertThat(corrected.orders()).containsExactlyInAnyOrder(OrderKey.of("1001"), OrderKey.of("2002"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void an_agent_may_say_that_it_is_about_no_product_and_no_order(@Nullable String none) {
        About corrected = Corrections.NONE.product(none).order(null).of(KNOWN);

        assertThat(corrected.product()).isNull();
        assertThat(corrected.orderNumber()).isNull();
        assertThat(corrected.orders()).isEqualTo(KNOWN.orders());
        assertThat(Corrections.NONE.order("-").of(KNOWN).orders())
                .as("no key in it")
                .isEqualTo(KNOWN.orders());
        assertThat(Corrections.NONE.product(null).of(KNOWN).product()).isNull();
    }

    @Test
    void a_message_without_a_subject_has_its_first_words_for_one() {
        assertThat(About.subject("Lamp ", "it is broken")).isEqualTo("Lamp");
        assertThat(About.subject(null, "it\nis  broken")).isEqualTo("it is broken");
        assertThat(About.subject(" ", "broken ".repeat(40)))
                .endsWith("…")
                .hasSizeLessThan(About.snippet("broken ".repeat(40)).length());
    }

    @Test
    void a_long_text_is_cut_between_characters_and_a_fitting_one_is_not() {
        String most = "😡".repeat(160);

        assertThat(About.snippet(most)).isEqualTo(most);
        assertThat(About.snippet(most + "!")).isEqualTo("😡".repeat(159) + "…");
    }
}
