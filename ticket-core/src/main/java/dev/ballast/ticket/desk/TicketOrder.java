package dev.ballast.ticket.desk;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An order of the list with its cursor: the last row's sort key and id, so that a page neither repeats nor skips a row
 * when tickets come in meanwhile.
 */
enum TicketOrder {
    /** Newest message first. */
    ACTIVITY("t.lastMessageAt", true, t -> t.lastMessageAt.toString()),
    OLDEST("t.openedAt", false, t -> t.openedAt.toString()),
    NEWEST("t.openedAt", true, t -> t.openedAt.toString()),
    DUE("t.dueOrNever", false, t -> t.dueOrNever.toString()),
    VALUE("t.worth", true, t -> t.worth.toPlainString());

    private final String key;
    private final boolean descending;
    private final Function<TicketEntity, String> position;

    TicketOrder(String key, boolean descending, Function<TicketEntity, String> position) {
        this.key = key;
        this.descending = descending;
        this.position = position;
    }

    /** @throws IllegalArgumentException for a name that is none; nothing of it reaches a query */
    static TicketOrder named(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return ACTIVITY;
        }
        return Arrays.stream(values())
                .filter(order -> order.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("sort: (expected: one of "
                        + Arrays.stream(values())
                                .map(order -> order.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))
                        + ")"));
    }

    String orderBy() {
        String direction = descending ? " desc" : " asc";
        return " order by " + key + direction + ", t.id" + direction;
    }

    /** Rows after the cursor; parameters {@code afterKey} and {@code afterId}. */
    String after() {
        String than = descending ? "<" : ">";
        return "(%1$s %2$s :afterKey or (%1$s = :afterKey and t.id %2$s :afterId))".formatted(key, than);
    }

    String cursor(TicketEntity last) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((position.apply(last) + "|" + last.id).getBytes(StandardCharsets.UTF_8));
    }

    /** @param key as the sort expression's type */
    record Cursor(Object key, UUID id) {}

    Cursor parse(String cursor) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\\|");
            Object at = this == VALUE ? new BigDecimal(parts[0]) : Instant.parse(parts[0]);
            return new Cursor(at, UUID.fromString(parts[1]));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("cursor: (expected: 'next' of a page with the same sort)", e);
        }
    }
}
