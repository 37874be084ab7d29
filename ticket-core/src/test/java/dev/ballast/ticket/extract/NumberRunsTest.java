package dev.ballast.ticket.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberRunsTest {

    @Test
    void groups_are_joined_from_the_beginning_then_to_the_end_then_offered_alone() {
        assertThat(compact("9400 1112 0108"))
                .containsExactly("940011120108", "94001112", "11120108", "9400", "1112", "0108");
        assertThat(compact("12 345")).as("two digits alone are no number").containsExactly("12345", "345");
    }

    @ParameterizedTest
    @CsvSource({"'111   222', true", "'111    222', false", "'111/222', false", "'111\n222', false"})
    void groups_stand_at_most_three_spaces_apart_on_one_line(String text, boolean joined) {
        assertThat(compact(text).contains("111222")).isEqualTo(joined);
    }

    @Test
    void of_a_long_run_the_whole_and_the_single_ones_are_offered_and_of_a_table_only_these() {
        assertThat(compact(groups(12))).hasSize(11 + 10 + 12);
        assertThat(compact(groups(13))).hasSize(1 + 13);
        assertThat(compact(groups(44))).hasSize(1 + 44);
        assertThat(compact(groups(45))).hasSize(45);
    }

    @ParameterizedTest
    @CsvSource({
        "GM 2951173225, GM2951173225 2951173225",
        "order GM 2951173225, GM2951173225 2951173225",
        "A Z 2951173225, AZ2951173225 2951173225",
        "proGM 2951173225, 2951173225",
        "XA B C D 2951173225, 2951173225",
        "X A B C D 2951173225, ABCD2951173225 2951173225",
        "2951173225 AZ, 2951173225AZ 2951173225",
        "2951173225 Z A is stuck, 2951173225ZA 2951173225",
        "2951173225 ABC, 2951173225",
        "2951173225 GBx, 2951173225",
        "2951173225 G today, 2951173225G 2951173225",
        "2951173225 @[, 2951173225",
        "R B 2951173225 G B, RB2951173225GB 2951173225GB RB2951173225 2951173225",
    })
    void loose_capitals_around_it_may_belong_to_it_and_cut_words_do_not(String text, String readings) {
        assertThat(stretches(text).getFirst().readings()).containsExactly(readings.split(" "));
    }

    private static List<String> compact(String text) {
        return stretches(text).stream().map(NumberRuns.Stretch::compact).toList();
    }

    private static List<NumberRuns.Stretch> stretches(String text) {
        return NumberRuns.in(text, NumberToken.in(text));
    }

    private static String groups(int count) {
        return IntStream.range(0, count).mapToObj(i -> "" + (100 + i)).collect(Collectors.joining(" "));
    }
}
