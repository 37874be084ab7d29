package dev.ballast.ticket.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTextTest {

    @ParameterizedTest
    @CsvSource({", body", "' ', body", "subject, 'subject\nbody'"})
    void a_subject_is_read_before_the_body(String subject, String joined) {
        assertThat(new MessageText(subject, "body", null, null).joined()).isEqualTo(joined);
    }

    @Test
    void a_long_text_is_read_by_its_beginning() {
        String most = "a".repeat(MessageText.MAX_CHARACTERS);

        assertThat(MessageText.cut(most)).isEqualTo(most);
        assertThat(MessageText.of(most + "b").joined()).isEqualTo(most);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, Double.NaN})
    void a_confidence_outside_of_zero_to_one_is_refused(double confidence) {
        assertThatThrownBy(() -> told(confidence)).hasMessageContaining("confidence");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1})
    void none_and_full_confidence_are_told(double confidence) {
        assertThat(told(confidence).confidence()).isEqualTo(confidence);
    }

    private static Classification told(double confidence) {
        return new Classification(ProblemType.OTHER, List.of(), confidence, List.of(), Set.of(), null, false);
    }
}
