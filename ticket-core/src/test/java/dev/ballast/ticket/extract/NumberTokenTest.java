package dev.ballast.ticket.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTokenTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            order SHOP-20311 is late | SHOP-20311
            azAZ09 zero              | azAZ09
            1`2{3@4[5/6:7            | 1 2 3 4 5 6 7
            12- -3 4--5              | 12 3 4 5
            1-                       | 1
            Ａ１-ｚ９                | A1-z9
            1｛2                     | 1 2
            号20311号                | 20311
            no number                | ''
            """)
    void a_number_is_a_run_of_letters_and_digits_with_dashes_inside(String text, String numbers) {
        List<String> expected = Arrays.stream(numbers.split(" "))
                .filter(number -> !number.isEmpty())
                .toList();

        assertThat(NumberToken.in(text)).extracting(NumberToken::text).isEqualTo(expected);
    }

    @Test
    void it_knows_its_place_in_the_text() {
        assertThat(NumberToken.in("no 12, 3")).extracting(NumberToken::start).containsExactly(3, 7);
        assertThat(NumberToken.in("no 12, 3")).extracting(NumberToken::end).containsExactly(5, 8);
    }

    @Test
    void a_run_longer_than_any_number_is_none() {
        String longest = "1".repeat(48);

        assertThat(NumberToken.in(longest)).hasSize(1);
        assertThat(NumberToken.in(longest + "1")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'#7', true", "＃7, true", "7#, false", "7, false", "'# 7', false"})
    void a_hash_counts_directly_before_the_number(String text, boolean hashed) {
        assertThat(NumberToken.in(text)).extracting(NumberToken::hashed).containsExactly(hashed);
    }

    @ParameterizedTest
    @CsvSource({"0-9, 2, true", "09, 2, true", "A09, 2, false", "1z, 1, false", "1-A, 1, false"})
    void digits_are_counted_and_dashes_are_no_letters(String text, int digits, boolean onlyDigits) {
        NumberToken token = NumberToken.in(text).getFirst();

        assertThat(token.digits()).isEqualTo(digits);
        assertThat(token.onlyDigits()).isEqualTo(onlyDigits);
    }
}
