package dev.ballast.monitor.quiet;

import static dev.ballast.monitor.quiet.HourlyCounts.WEEK;
import static dev.ballast.monitor.quiet.HourlyCounts.WINDOW;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How many messages an account usually gets in an hour of the week, as the four weeks before its last message show it.
 * The week and not the day, because a shop sleeps on Sundays; the hours on both sides count along, because customers are
 * not punctual and clocks change twice a year.
 *
 * @param counts what came
 * @param first  hour of the first message; before it nothing is known
 * @param last   hour of the last one; what comes behind is the silence itself and teaches nothing
 */
record Habit(HourlyCounts counts, long first, long last) {

    /** Messages usually received in {@code hour}, which may lie in the future; 0 where it is too early to say. */
    double rate(long hour) {
        List<Double> weeks = new ArrayList<>();
        for (long past = hour - WEEK; past > last - WINDOW && past >= first; past -= WEEK) {
            if (past < last) {
                weeks.add(around(past));
            }
        }
        if (weeks.isEmpty()) {
            return 0;
        }
        Collections.sort(weeks);
        // Of few weeks the quietest is believed; of more, all but the busiest, which may have been a sale.
        List<Double> believed = weeks.subList(0, weeks.size() <= 2 ? 1 : weeks.size() - 1);
        return believed.stream().mapToDouble(Double::doubleValue).sum() / believed.size();
    }

    private double around(long hour) {
        return (counts.at(hour - 1) + counts.at(hour) + counts.at(hour + 1)) / 3.0;
    }

    /** Messages usually received in the full hours from {@code from} on, before {@code until}. */
    double expected(long from, long until) {
        double sum = 0;
        for (long hour = from; hour < until; hour++) {
            sum += rate(hour);
        }
        return sum;
    }

    /**
     * How many messages should have come in the longest pause of these weeks but one: where messages come in bursts,
     * pauses are long. The very longest may have been the last outage.
     */
    double longPause() {
        double longest = 0;
        double second = 0;
        double pause = 0;
        for (long hour = Math.max(first, last - WINDOW); hour <= last; hour++) {
            if (counts.at(hour) == 0) {
                pause += rate(hour);
            } else {
                second = Math.max(second, Math.min(longest, pause));
                longest = Math.max(longest, pause);
                pause = 0;
            }
        }
        return second;
    }
}
