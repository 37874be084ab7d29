package dev.ballast.ticket.waves;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds waves: more people in the last hours or days than the weeks before would let one expect. Arrivals of a rate are
 * taken as Poisson; a wave is what that rate gives once in {@value #ONCE_IN} looks, at least {@value #FEWEST} people and
 * three times as many as usual. Pure.
 */
final class WaveFinder {

    static final int FEWEST = 5;

    private static final int ONCE_IN = 10_000;
    private static final double TIMES_USUAL = 3;

    /** Slow waves are seen by the long windows, a bad batch by the short one. Whole days, so that nights count alike. */
    private static final List<Duration> WINDOWS = List.of(Duration.ofHours(6), Duration.ofDays(1), Duration.ofDays(3));

    /** With less before the window nobody knows what is usual: for what is missing a quiet shop is assumed. */
    private static final Duration LEAST_HISTORY = Duration.ofDays(4);

    private static final double QUIET_PER_DAY = 0.5;
    private static final int FEWEST_WITHOUT_HISTORY = 10;

    /** A wave of one product explains the wave of its kind when most of that are its. */
    private static final double MOST = 0.6;

    private record Topic(String type, @Nullable String product) {}

    private record Found(Wave wave, double chance) {}

    private final Instant now;
    private final Instant from;

    /** @param from since when arrivals are known */
    WaveFinder(Instant from, Instant now) {
        this.from = from;
        this.now = now;
    }

    /** Largest first. */
    List<Wave> find(List<Arrivals> arrivals) {
        Map<Topic, List<Arrivals>> topics = new HashMap<>();
        for (Arrivals each : arrivals) {
            topics.computeIfAbsent(new Topic(each.type(), null), _ -> new ArrayList<>())
                    .add(each);
            if (each.product() != null) {
                topics.computeIfAbsent(new Topic(each.type(), each.product()), _ -> new ArrayList<>())
                        .add(each);
            }
        }
        List<Wave> waves = topics.entrySet().stream()
                .flatMap(topic -> find(topic.getKey(), topic.getValue()).stream())
                .toList();
        return waves.stream()
                .filter(wave -> wave.product() != null || !isExplained(wave, waves))
                .sorted(Comparator.comparingInt(Wave::people).reversed().thenComparing(Wave::type))
                .toList();
    }

    private static boolean isExplained(Wave kind, List<Wave> waves) {
        int ofProducts = waves.stream()
                .filter(wave -> wave.product() != null && wave.type().equals(kind.type()))
                .mapToInt(Wave::people)
                .sum();
        return ofProducts >= MOST * kind.people();
    }

    private Optional<Wave> find(Topic topic, List<Arrivals> arrivals) {
        return WINDOWS.stream()
                .flatMap(window -> within(topic, arrivals, window).stream())
                .min(Comparator.comparingDouble(Found::chance))
                .map(Found::wave);
    }

    private Optional<Found> within(Topic topic, List<Arrivals> arrivals, Duration window) {
        Instant since = now.minus(window).truncatedTo(ChronoUnit.HOURS);
        int people = count(arrivals, since, now);
        boolean isNew = from.plus(LEAST_HISTORY).isAfter(since);
        if (people < (isNew ? FEWEST_WITHOUT_HISTORY : FEWEST)) {
            return Optional.empty();
        }
        double expected =
                usualPerMinute(arrivals, since) * Duration.between(since, now).toMinutes();
        double chance = atLeast(people, expected);
        if (chance > 1.0 / ONCE_IN || people < TIMES_USUAL * expected) {
            return Optional.empty();
        }
        Instant first = arrivals.stream()
                .map(Arrivals::hour)
                .filter(hour -> !hour.isBefore(since))
                .min(Instant::compareTo)
                .orElse(since);
        return Optional.of(new Found(new Wave(topic.type(), topic.product(), people, first, expected), chance));
    }

    private double usualPerMinute(List<Arrivals> arrivals, Instant since) {
        long known = Math.max(0, Duration.between(from, since).toMinutes());
        long missing = Math.max(0, LEAST_HISTORY.toMinutes() - known);
        double quiet = QUIET_PER_DAY * missing / Duration.ofDays(1).toMinutes();
        // Half a person more than were seen: what never happened yet is rare, not impossible.
        return (count(arrivals, from, since) + 0.5 + quiet) / (known + missing);
    }

    private static int count(List<Arrivals> arrivals, Instant from, Instant to) {
        return arrivals.stream()
                .filter(each -> !each.hour().isBefore(from) && each.hour().isBefore(to))
                .mapToInt(Arrivals::people)
                .sum();
    }

    /** P(X ≥ k) of a Poisson variable: one minus the sum of the terms below. */
    static double atLeast(int k, double mean) {
        double term = Math.exp(-mean);
        double below = 0;
        for (int i = 0; i < k; i++) {
            below += term;
            term *= mean / (i + 1);
        }
        return Math.max(0, 1 - below);
    }
}
