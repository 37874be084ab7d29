package dev.ballast.ticket.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderKeyTest {

    @ParameterizedTest
    @ValueSource(strings = {"#1001", "1001", "10-01", " 10 01 ", "１００１", "١٠٠١"})
    void however_digits_are_grouped_and_in_whatever_script_it_is_one_key(String written) {
        assertThat(OrderKey.of(written)).isEqualTo(OrderKey.of("1001")).hasToString("1001");
    }

    @ParameterizedTest
    @CsvSource({"shop-20311, SHOP20311", "Ab 12, AB12"})
    void letters_are_one_whether_small_or_large(String written, String key) {
        assertThat(OrderKey.of(written)).hasToString(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "#", "- -"})
    void what_has_no_letter_and_no_digit_is_no_key(String written) {
        assertThatThrownBy(() -> OrderKey.of(written)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_number_that_was_not_folded_is_no_key() {
        assertThatThrownBy(() -> new OrderKey("10-01")).hasMessageContaining("OrderKey.of");
        assertThatThrownBy(() -> new OrderKey("ab12")).hasMessageContaining("OrderKey.of");
    }
}
