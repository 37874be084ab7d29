package dev.ballast.ticket.triage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShoutingTest {

    @ParameterizedTest
    @CsvSource({
        "'where is it!!!', true",
        "'where is it!?!', true",
        "'没收到！？！', true",
        "'where is it!!', false",
        "'where? why? when???', false",
        "'no! no! no!', false",
        "'THIS TOOK THREE WEEKS 12', false",
        "'THIS TOOK THREE WEEKS NOW', true",
        "'THIS TOOK FOUR WEEKS NOW', true",
        "'THIS TOOK FOUR WEEKS NO', false",
        "'THIS took THREE weeks now', false",
        "'this took three weeks now', false",
        "'SIZE XXL', false",
    })
    void three_marks_in_a_row_or_a_text_of_capitals_is_shouted(String text, boolean shouted) {
        assertThat(Shouting.in(text)).isEqualTo(shouted);
    }
}
