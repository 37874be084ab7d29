package dev.ballast.ingest.kit.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SilenceWatchTest {

    private static final Instant MONDAY = Instant.parse("2026-11-16T00:00:00Z");

    /** A shop that gets six an hour from 8 to 20 h and none at night. */
    private final SilenceWatch watch = new SilenceWatch(MONDAY);

    @Test
    void an_account_that_falls_silent_in_the_middle_of_the_day_is_noticed() {
        week();
        Instant noon = MONDAY.plus(Duration.ofDays(7)).plus(Duration.ofHours(12));

        assertThat(watch.alarm(noon))
                .hasValueSatisfying(text -> assertThat(text).startsWith("no message for 16 h"));
    }

    @Test
    void a_quiet_night_is_no_silence() {
        week();

        assertThat(watch.alarm(MONDAY.plus(Duration.ofDays(7)).plus(Duration.ofHours(8))))
                .isEmpty();
    }

    @Test
    void a_new_account_has_no_habit_yet() {
        for (int minute = 0; minute < 600; minute += 10) {
            watch.received(MONDAY.plus(Duration.ofMinutes(minute)), 1);
        }

        assertThat(watch.alarm(MONDAY.plus(Duration.ofHours(40)))).isEmpty();
    }

    @Test
    void a_long_silence_does_not_become_the_habit() {
        week();
        Instant weekLater = MONDAY.plus(Duration.ofDays(14)).plus(Duration.ofHours(12));
        for (Instant now = MONDAY.plus(Duration.ofDays(7)); now.isBefore(weekLater); now = now.plusSeconds(1_800)) {
            watch.alarm(now);
        }

        assertThat(watch.alarm(weekLater)).isPresent();
    }

    private void week() {
        for (int day = 0; day < 7; day++) {
            for (int minute = 8 * 60; minute < 20 * 60; minute += 10) {
                watch.received(MONDAY.plus(Duration.ofDays(day)).plus(Duration.ofMinutes(minute)), 1);
            }
        }
    }
}
