package dev.ballast.ticket.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {

    @ParameterizedTest
    @CsvSource({
        "Anna Meier, 'MEIER, Anna'",
        "José Núñez, Jose Nunez",
        "Anna M., Anna Meier",
        "Dr. Anna Meier, Anna Meier",
        "王小明, 王小明",
        "山田 太郎, 太郎 山田"
    })
    void given_and_family_name_agree_however_they_are_written(String one, String other) {
        assertThat(PersonName.of(one).agreesWith(PersonName.of(other))).isTrue();
        assertThat(PersonName.of(other).agreesWith(PersonName.of(one))).isTrue();
    }

    /** Order numbers count up: with a common given name a stranger would guess one soon. */
    @ParameterizedTest
    @CsvSource({"Anna, Anna Meier", "Anna, Anna", "Anna Schulz, Anna Meier", ", Anna Meier", "王, 王小明"})
    void less_than_a_whole_name_agrees_with_nobody(String one, String other) {
        assertThat(PersonName.of(one).agreesWith(PersonName.of(other))).isFalse();
        assertThat(PersonName.of(other).agreesWith(PersonName.of(one))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Ben Meier, Anna Meier, false",
        "Ben Schulz, Anna Meier, true",
        "Ben, Anna, true",
        ", Anna Meier, false",
        "A. Schulz, Anna Meier, false"
    })
    void names_without_a_word_in_common_contradict_each_other(String one, String other, boolean contradict) {
        assertThat(PersonName.of(one).contradicts(PersonName.of(other))).isEqualTo(contradict);
    }
}
