package dev.ballast.bench;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Prints a figure beside its floor and beside what the machine allowed in the same run. */
final class Report {

    void section(String title) {
        System.out.printf("%n%s%n", title);
    }

    /** @param limit measured in this run, in the same unit; null where there is none */
    void atLeast(String what, double value, String unit, double floor, @Nullable Double limit) {
        line(what, value, unit, "at least", floor, value >= floor, limit);
    }

    void atMost(String what, double value, String unit, double ceiling, @Nullable Double limit) {
        line(what, value, unit, "at most", ceiling, value <= ceiling, limit);
    }

    void fact(String what, double value, String unit) {
        System.out.printf(Locale.ROOT, "  %-58s %,12.1f %s%n", what, value, unit);
    }

    private static void line(
            String what, double value, String unit, String side, double goal, boolean met, @Nullable Double limit) {
        String ratio = limit == null ? "" : String.format(Locale.ROOT, ", %.2f of this run's limit", value / limit);
        System.out.printf(
                Locale.ROOT,
                "  %-58s %,12.1f %s (goal %s %,.0f: %s%s)%n",
                what,
                value,
                unit,
                side,
                goal,
                met ? "met" : "MISSED",
                ratio);
    }
}
