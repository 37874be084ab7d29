package dev.ballast.ticket.match;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchPolicyTest {

    @ParameterizedTest
    @CsvSource({"0.5, 0.1, 14, 30", "1, 0.1, 14, 30", "0.5, 0.5, 14, 30", "0.5, 0.1, 14, 14", "0.5, 0.1, 0, 0"})
    void thresholds_up_to_certainty_and_windows_of_the_same_length_are_a_policy(
            double join, double suggest, int days, int reopenDays) {
        assertThatCode(() -> policy(join, suggest, days, reopenDays)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0, 14, 30", "1.01, 0.1, 14, 30", "0.5, 0.51, 14, 30", "0.5, 0.1, 14, 13", "0.5, 0.1, -1, 30"})
    void what_would_join_everything_or_suggest_less_than_it_joins_is_refused(
            double join, double suggest, int days, int reopenDays) {
        assertThatThrownBy(() -> policy(join, suggest, days, reopenDays))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected");
    }

    private static MatchPolicy policy(double join, double suggest, int days, int reopenDays) {
        return new MatchPolicy(join, suggest, Duration.ofDays(days), Duration.ofDays(reopenDays));
    }
}
