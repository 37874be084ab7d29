package dev.ballast.analytics.fold;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * What is counted apart.
 *
 * @param day     the day the ticket was opened, in the shop's time zone
 * @param type    code of the primary problem type
 * @param product empty while unknown
 * @param channel the channel that opened the ticket
 */
public record CounterKey(LocalDate day, String type, String product, String channel) implements Comparable<CounterKey> {

    private static final Comparator<CounterKey> ORDER = Comparator.comparing(CounterKey::day)
            .thenComparing(CounterKey::type)
            .thenComparing(CounterKey::product)
            .thenComparing(CounterKey::channel);

    /** Every writer takes counter rows in this order, so that two replicas never wait for each other in a circle. */
    @Override
    public int compareTo(CounterKey other) {
        return ORDER.compare(this, other);
    }
}
