package dev.ballast.ticket.model;

import dev.ballast.ticket.extract.OrderKey;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a ticket is about.
 *
 * @param snippet     beginning of the newest customer message
 * @param product     SKU or title; null while unknown
 * @param orderNumber as the shop writes it, else as the customer did; the first one named
 * @param orders      every order its messages named, for the order-conflict veto
 * @param trackings   upper case, no spaces
 * @param country     ISO 3166-1 alpha-2 of the order
 * @param worth       of the order: what is at risk
 */
public record About(
        String subject,
        String snippet,
        @Nullable String product,
        @Nullable String orderNumber,
        Set<OrderKey> orders,
        Set<String> trackings,
        @Nullable String language,
        @Nullable String country,
        @Nullable Money worth) {

    private static final int SUBJECT = 200;
    private static final int SNIPPET = 160;

    public About {
        orders = Set.copyOf(orders);
        trackings = Set.copyOf(trackings);
    }

    /** A message without a subject has its first words for one. */
    public static String subject(@Nullable String subject, String text) {
        return subject == null || subject.isBlank() ? cut(text, SNIPPET / 2) : cut(subject, SUBJECT);
    }

    public static String snippet(String text) {
        return cut(text, SNIPPET);
    }

    /** On one line, and never through the middle of a character. */
    private static String cut(String text, int length) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= length
                ? line
                : line.substring(0, line.offsetByCodePoints(0, length - 1)) + "…";
    }

    /** What was unknown is filled in, what was known stays; {@code newest} says whose snippet to show. */
    public About and(About next, boolean newest) {
        return new About(
                subject,
                newest ? next.snippet : snippet,
                product == null ? next.product : product,
                orderNumber == null ? next.orderNumber : orderNumber,
                union(orders, next.orders),
                union(trackings, next.trackings),
                language == null ? next.language : language,
                country == null ? next.country : country,
                worth == null ? next.worth : worth);
    }

    About withProduct(@Nullable String corrected) {
        return new About(subject, snippet, corrected, orderNumber, orders, trackings, language, country, worth);
    }

    /** @param key null where the number was taken away */
    About withOrder(@Nullable String number, @Nullable OrderKey key) {
        Set<OrderKey> all = key == null ? orders : union(orders, Set.of(key));
        return new About(subject, snippet, product, number, all, trackings, language, country, worth);
    }

    private static <T> Set<T> union(Set<T> a, Set<T> b) {
        Set<T> all = new LinkedHashSet<>(a);
        all.addAll(b);
        return all;
    }
}
