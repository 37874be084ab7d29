package dev.ballast.ticket.waves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WaveFinderTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:30:00Z");
    private static final Instant MONTH_AGO = Instant.parse("2026-10-23T12:00:00Z");

    @Test
    void fifteen_people_in_a_morning_where_one_a_day_is_usual_are_a_wave_of_that_product() {
        List<Arrivals> arrivals = usual("damaged", "LAMP", 1);
        for (int hour = 8; hour <= 12; hour++) {
            arrivals.add(new Arrivals(
                    "damaged", "LAMP", NOW.truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(hour)), 3));
        }

        List<Wave> waves = find(arrivals);

        assertThat(waves).hasSize(1);
        Wave wave = waves.getFirst();
        assertThat(wave.type()).isEqualTo("damaged");
        assertThat(wave.product()).as("the product explains its kind").isEqualTo("LAMP");
        assertThat(wave.people()).isEqualTo(15);
        assertThat(wave.since()).isEqualTo(Instant.parse("2026-11-20T08:00:00Z"));
        assertThat(wave.expected()).isCloseTo(0.25, within(0.15));
    }

    @Test
    void many_of_what_is_always_many_are_no_wave() {
        assertThat(find(usual("tracking", null, 40))).isEmpty();
    }

    /** Chance alone must stay silent: a month of a shop in which nothing happens. */
    @Test
    void a_quiet_month_of_random_arrivals_shows_hardly_ever_a_wave() {
        Random random = new Random(20261120);
        int alarms = 0;
        for (int month = 0; month < 200; month++) {
            List<Arrivals> arrivals = new ArrayList<>();
            for (int hour = 0; hour < 28 * 24; hour++) {
                for (String type : List.of("size", "tracking", "refund", "damaged")) {
                    int people = (random.nextDouble() < 0.3 ? 1 : 0) + (random.nextDouble() < 0.1 ? 1 : 0);
                    if (people > 0) {
                        arrivals.add(new Arrivals(type, null, MONTH_AGO.plus(Duration.ofHours(hour)), people));
                    }
                }
            }
            alarms += find(arrivals).size();
        }

        assertThat(alarms).as("of 800 kinds").isLessThanOrEqualTo(2);
    }

    @Test
    void a_problem_of_all_products_is_a_wave_of_its_kind() {
        List<Arrivals> arrivals = new ArrayList<>();
        for (int product = 0; product < 12; product++) {
            arrivals.add(new Arrivals("tracking", "P" + product, Instant.parse("2026-11-20T11:00:00Z"), 1));
        }

        assertThat(find(arrivals)).singleElement().satisfies(wave -> {
            assertThat(wave.product()).isNull();
            assertThat(wave.people()).isEqualTo(12);
        });
    }

    /** On its first day a shop has no usual; only many at once are told. */
    @Test
    void a_new_shop_learns_of_a_burst_and_not_of_its_first_customers() {
        Instant hour = Instant.parse("2026-11-20T12:00:00Z");

        assertThat(new WaveFinder(hour, NOW).find(List.of(new Arrivals("size", null, hour, 7))))
                .isEmpty();
        assertThat(new WaveFinder(hour, NOW).find(List.of(new Arrivals("size", null, hour, 15))))
                .hasSize(1);
    }

    @Test
    void the_tail_of_the_poisson_distribution_is_right() {
        assertThat(WaveFinder.atLeast(1, 1)).isCloseTo(1 - Math.exp(-1), within(1e-12));
        assertThat(WaveFinder.atLeast(5, 2)).isCloseTo(0.052653017, within(1e-8));
        assertThat(WaveFinder.atLeast(0, 3)).isEqualTo(1);
    }

    private static List<Wave> find(List<Arrivals> arrivals) {
        return new WaveFinder(MONTH_AGO, NOW).find(arrivals);
    }

    private static List<Arrivals> usual(String type, String product, int perDay) {
        List<Arrivals> arrivals = new ArrayList<>();
        for (int day = 0; day < 28; day++) {
            arrivals.add(new Arrivals(type, product, MONTH_AGO.plus(Duration.ofDays(day)), perDay));
        }
        return arrivals;
    }
}
