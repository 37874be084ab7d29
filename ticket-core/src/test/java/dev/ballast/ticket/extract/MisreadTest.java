package dev.ballast.ticket.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MisreadTest {

    @ParameterizedTest
    @CsvSource({
        "20311, 20371, true",
        "20311, 2031, true",
        "20311, 203111, true",
        "20311, 20131, true",
        "20311, 20311, false",
        "20311, 20377, false",
        "20311, 11302, false",
        "12, 13, false",
        "12, 123, false",
        "123, 124, true",
        "20311, 20331, true",
        "1234, 1243, true",
        "20311, 2044, false",
        "20311, 203, false",
    })
    void one_slip_of_a_finger_and_no_more(String one, String other, boolean apart) {
        assertThat(Misread.oneDigitApart(one, other)).isEqualTo(apart);
        assertThat(Misread.oneDigitApart(other, one)).isEqualTo(apart);
    }
}
