package dev.ballast.ticket.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            It is late. Where is it?            | It is late.;Where is it?
            Hello! Why? Yes                     | Hello!;Why?;Yes
            没收到。退款！快？好                | 没收到。;退款！;快？;好
            order No. 12 of 3. Mai for 49.90    | order No. 12 of 3. Mai for 49.90
            it broke. 2 weeks                   | it broke.;2 weeks
            the size.not the colour             | the size.not the colour
            too big.                            | too big.
            big. Too big                        | big.;Too big
            so. A1b. A11. Yes                   | so. A1b. A11. Yes
            Why??? ... Late                     | Why?;... Late
            """)
    void a_text_is_cut_where_sentences_end_and_not_at_abbreviations(String text, String sentences) {
        assertThat(Sentences.of(text)).extracting(String::strip).containsExactly(sentences.split(";"));
    }

    @Test
    void a_line_is_a_sentence() {
        assertThat(Sentences.of("Dear team,\nthe lamp\n\nis broken"))
                .extracting(String::strip)
                .containsExactly("Dear team,", "the lamp", "is broken");
    }

    @Test
    void the_rest_of_a_pasted_page_stays_together() {
        assertThat(Sentences.of("late!".repeat(40))).hasSize(40);
        assertThat(Sentences.of("late!".repeat(50))).hasSize(41).last().isEqualTo("late!".repeat(10));
    }

    @Test
    void nothing_is_lost_but_what_has_no_letter() {
        assertThat(Stream.of("a!b?", "no end", "").map(text -> String.join("", Sentences.of(text))))
                .containsExactly("a!b?", "no end", "");
    }
}
