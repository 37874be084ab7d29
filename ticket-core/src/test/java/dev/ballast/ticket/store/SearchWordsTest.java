package dev.ballast.ticket.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SearchWordsTest {

    @Test
    void words_are_folded_and_addresses_taken_apart() {
        assertThat(SearchWords.of("Größe Ｌ?", "Anna.Meier@Example.com"))
                .containsExactly("große", "l", "anna", "meier", "example", "com");
    }

    @Test
    void every_two_neighbouring_characters_are_a_word_where_nobody_writes_spaces() {
        assertThat(SearchWords.of("衬衫太小 M码")).containsExactly("衬衫", "衫太", "太小", "小", "m", "码");
    }

    @ParameterizedTest
    @MethodSource
    void the_beginning_of_each_word_is_enough(String wanted, String query) {
        assertThat(String.join(" & ", SearchWords.terms(wanted))).isEqualTo(query);
    }

    static Stream<Arguments> the_beginning_of_each_word_is_enough() {
        return Stream.of(
                arguments("anna@exa", "'anna':* & 'exa':*"),
                arguments("#1001", "'1001':*"),
                arguments("xl", "'xl'"),
                arguments("尺码", "'尺码':*"),
                arguments("衬衫太小", "'衬衫':* & '衫太':* & '太小':*"),
                arguments("码", "'码':*"),
                arguments("o'brien", "'o' & 'brien':*"));
    }

    @Test
    void nothing_is_found_by_signs_alone() {
        assertThat(SearchWords.terms("!?%")).isEmpty();
    }

    @Test
    void a_text_without_end_is_found_by_its_beginning() {
        assertThat(SearchWords.of("word ".repeat(1_000_000))).containsExactly("word");
        assertThat(SearchWords.of("a".repeat(1_000_000)).iterator().next()).hasSize(40);
    }
}
