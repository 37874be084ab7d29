package dev.ballast.ingest.webform.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private Instant now = Instant.parse("2026-11-23T10:00:00Z");
    private final RateLimit limit = new RateLimit(() -> now, 100);

    @Test
    void a_minutes_worth_may_be_spent_at_once_and_then_has_to_be_earned() {
        for (int i = 0; i < 6; i++) {
            assertThat(limit.take("a", 6)).isZero();
        }
        assertThat(limit.take("a", 6)).isEqualTo(10);

        now = now.plusSeconds(10);
        assertThat(limit.take("a", 6)).isZero();
        assertThat(limit.take("a", 6)).isPositive();
    }

    @Test
    void one_address_does_not_use_up_anothers() {
        assertThat(limit.take("a", 1)).isZero();
        assertThat(limit.take("a", 1)).isPositive();
        assertThat(limit.take("b", 1)).isZero();
    }

    @Test
    void a_clock_that_jumps_back_locks_nobody_out_for_longer() {
        assertThat(limit.take("a", 1)).isZero();
        now = now.minusSeconds(3_600);
        assertThat(limit.take("a", 1)).isEqualTo(60);
        now = now.plusSeconds(60);
        assertThat(limit.take("a", 1)).isZero();
    }

    @Test
    void zero_means_unlimited() {
        for (int i = 0; i < 1_000; i++) {
            assertThat(limit.take("a", 0)).isZero();
        }
    }

    @Test
    void memory_is_bounded_by_forgetting_who_was_away_longest() {
        RateLimit small = new RateLimit(() -> now, 2);
        small.take("a", 1);
        small.take("b", 1);
        small.take("c", 1);

        assertThat(small.take("c", 1)).isPositive();
        assertThat(small.take("a", 1)).isZero();
    }
}
