package dev.ballast.analytics.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PeriodTest {

    @Test
    void a_moment_stands_for_its_day_in_the_shops_zone() {
        var period = Period.parse("2026-11-05T22:00:00Z", null, ZoneId.of("Asia/Shanghai"));

        assertThat(period.from()).isEqualTo(LocalDate.of(2026, 11, 6));
    }

    @Test
    void one_day_is_a_period() {
        assertThat(Period.parse("2026-11-05", "2026-11-05", ZoneOffset.UTC).to())
                .isEqualTo(LocalDate.of(2026, 11, 5));
    }

    @Test
    void an_end_before_the_beginning_is_refused_by_name() {
        assertThatThrownBy(() -> Period.parse("2026-11-05", "2026-11-04", ZoneOffset.UTC))
                .isInstanceOf(InvalidQuery.class)
                .hasMessageContaining("to: '2026-11-04'");
    }
}
