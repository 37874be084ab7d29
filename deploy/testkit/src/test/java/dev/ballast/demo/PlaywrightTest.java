package dev.ballast.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PlaywrightTest {

    private static final Instant END = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void a_fortnight_has_at_least_300_messages_in_8_languages_on_every_door() throws Exception {
        Fortnight fortnight = fortnight(1_000_000);

        assertThat(fortnight.messages()).isGreaterThanOrEqualTo(300);
        assertThat(fortnight.deliveries()).extracting(Telling::door).contains(Door.values());
        assertThat(fortnight.deliveries())
                .extracting(telling -> telling.author().language())
                .contains("en", "de", "fr", "es", "it", "pt", "ja", "zh");
        assertThat(fortnight.redeliveries()).isPositive();
        assertThat(fortnight.automatic()).isEqualTo(18);
    }

    @Test
    void every_message_falls_into_the_fortnight_and_after_its_order() throws Exception {
        for (Telling telling : fortnight(2_000_000).deliveries()) {
            assertThat(telling.at()).isBetween(END.minus(Duration.ofDays(14)), END);
            if (telling.purchase() != null) {
                assertThat(telling.purchase().placedAt()).isBefore(telling.at());
            }
        }
    }

    @Test
    void no_phrase_is_left_unfilled_and_each_names_only_its_own_order() throws Exception {
        for (Telling telling : fortnight(3_000_000).deliveries()) {
            assertThat(telling.subject() + telling.text()).doesNotContain("{");
            if (telling.purchase() != null && telling.text().contains("#")) {
                assertThat(telling.text()).contains("#" + telling.purchase().number());
            }
        }
    }

    @Test
    void the_same_run_plays_the_same_fortnight_and_another_run_shares_no_order_with_it() throws Exception {
        Fortnight first = fortnight(4_000_000);

        assertThat(fortnight(4_000_000)).isEqualTo(first);
        assertThat(numbers(fortnight(4_000_180))).doesNotContainAnyElementsOf(numbers(first));
    }

    @Test
    void as_many_problems_are_counted_as_there_are_customers_with_one_plus_those_with_two() throws Exception {
        Fortnight fortnight = fortnight(5_000_000);

        long customers = fortnight.deliveries().stream()
                .filter(telling -> telling.kind() == Telling.Kind.PERSON)
                .map(Telling::author)
                .distinct()
                .count();
        assertThat(fortnight.problems()).isEqualTo((int) customers + 15);
    }

    @Test
    void a_tracking_number_ends_in_the_check_digit_of_the_postal_union() {
        // The example of the standard: 47312482 has check digit 9.
        assertThat(Tracking.number(47_312_482)).isEqualTo("RR473124829CN");
    }

    private static List<Integer> numbers(Fortnight fortnight) {
        return fortnight.purchases().stream().map(Purchase::number).collect(Collectors.toList());
    }

    private static Fortnight fortnight(long run) throws Exception {
        return new Playwright(run, END).write();
    }
}
