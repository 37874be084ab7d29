package dev.ballast.monitor.quiet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AccountTrafficTest {

    private static final Instant MONDAY = Instant.parse("2026-10-26T00:00:00Z");

    private final AccountTraffic traffic = new AccountTraffic();

    /** A shop that gets six an hour from 8 to 20 h on weekdays, and none at night or at the weekend. */
    private void weeks(int weeks) {
        for (int day = 0; day < 7 * weeks; day++) {
            day(day, 6);
        }
    }

    private void day(int day, int perHour) {
        Instant start = MONDAY.plus(Duration.ofDays(day));
        DayOfWeek weekday = start.atOffset(ZoneOffset.UTC).getDayOfWeek();
        if (weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY) {
            return;
        }
        for (int minute = 8 * 60; minute < 20 * 60; minute += 60 / perHour) {
            traffic.received(start.plus(Duration.ofMinutes(minute)));
        }
    }

    private static Instant at(int day, int hour) {
        return MONDAY.plus(Duration.ofDays(day)).plus(Duration.ofHours(hour));
    }

    @Test
    void an_account_that_falls_silent_in_the_middle_of_the_day_is_noticed() {
        weeks(3);
        traffic.received(at(21, 8));

        assertThat(traffic.quiet(at(21, 9))).isEmpty();
        assertThat(traffic.quiet(at(21, 12))).hasValueSatisfying(quiet -> {
            assertThat(quiet.since()).isEqualTo(at(21, 8));
            assertThat(quiet.expected()).isCloseTo(23, within(3.0));
        });
    }

    @Test
    void a_quiet_night_is_no_silence() {
        weeks(3);
        day(21, 6);

        assertThat(traffic.quiet(at(22, 7))).isEmpty();
    }

    @Test
    void a_quiet_weekend_is_no_silence_and_a_quiet_monday_is() {
        weeks(3);

        assertThat(traffic.quiet(at(20, 23))).as("late on Sunday").isEmpty();
        assertThat(traffic.quiet(at(21, 7))).as("early on Monday").isEmpty();
        assertThat(traffic.quiet(at(21, 11))).as("late on Monday morning").isPresent();
    }

    @Test
    void a_new_account_has_no_habit_yet() {
        weeks(1);

        assertThat(traffic.quiet(at(8, 15))).isEmpty();
    }

    @Test
    void an_account_that_seldom_gets_anything_may_be_silent_for_long_but_not_for_ever() {
        for (int day = 0; day < 28; day++) {
            traffic.received(at(day, 10));
        }

        assertThat(traffic.quiet(at(30, 12))).isEmpty();
        assertThat(traffic.quiet(at(40, 12))).isPresent();
    }

    @Test
    void one_busy_week_does_not_make_the_usual_one_silent() {
        weeks(2);
        for (int day = 14; day < 19; day++) {
            day(day, 60);
        }
        for (int day = 21; day < 26; day++) {
            day(day, 6);
        }
        traffic.received(at(28, 8));

        assertThat(traffic.quiet(at(28, 9))).isEmpty();
        assertThat(traffic.quiet(at(28, 10).plusSeconds(1_800)))
                .hasValueSatisfying(quiet -> assertThat(quiet.expected()).isLessThan(20));
    }

    @Test
    void a_long_silence_does_not_become_the_habit() {
        weeks(3);

        assertThat(traffic.quiet(at(48, 12))).isPresent();
    }

    @Test
    void the_first_message_after_a_silence_ends_it() {
        weeks(3);
        assertThat(traffic.quiet(at(21, 12))).isPresent();

        traffic.received(at(21, 12));

        assertThat(traffic.quiet(at(21, 13))).isEmpty();
    }

    @Test
    void messages_that_come_in_bursts_need_a_longer_silence() {
        Random random = new Random(7);
        for (int day = 0; day < 28; day++) {
            int bursts = random.nextInt(4) == 0 ? 80 : 4;
            for (int n = 0; n < bursts; n++) {
                traffic.received(at(day, 10).plusSeconds(random.nextInt(3_600)));
            }
        }

        assertThat(traffic.quiet(at(29, 9))).isEmpty();
        assertThat(traffic.quiet(at(40, 12))).isPresent();
    }

    @Test
    void an_outage_of_days_does_not_hide_the_next_one() {
        weeks(1);
        day(7, 6);
        for (int day = 11; day < 28; day++) {
            day(day, 6);
        }
        traffic.received(at(28, 8));

        assertThat(traffic.quiet(at(28, 12))).isPresent();
    }

    /** Nobody acts on an alarm that cries wolf: a year of a shop whose customers write by chance, and no outage in it. */
    @Test
    void a_year_of_chance_raises_hardly_an_alarm() {
        Random random = new Random(42);
        int alarms = 0;
        for (int day = 0; day < 365; day++) {
            for (int hour = 0; hour < 24; hour++) {
                double rate = hour >= 8 && hour < 20 ? 1.5 : 0.05;
                Instant start = at(day, hour);
                if (traffic.quiet(start).isPresent()) {
                    alarms++;
                }
                for (int minute = 0; minute < 60; minute++) {
                    if (random.nextDouble() < rate / 60) {
                        traffic.received(start.plusSeconds(60L * minute));
                    }
                }
            }
        }

        assertThat(alarms).as("hours of false alarm in a year").isLessThanOrEqualTo(8);
    }
}
