package dev.ballast.ticket.desk;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An order of the list with its cursor: the last row's sort key and id, so that a page neither repeats nor skips a row
 * when tickets come in meanwhile. Each has an index that holds just its key and id, so that the thousandth page costs
 * what the first does; what has no key comes last.
 */
enum TicketOrder {
    /** Newest message first. */
    ACTIVITY("last_message_at", "timestamptz", true, false),
    OLDEST("opened_at", "timestamptz", false, false),
    NEWEST("opened_at", "timestamptz", true, false),
    /** Whose answer is due next. */
    DUE("due_at", "timestamptz", false, true),
    /** Who has waited longest for an answer. */
    WAITING("waiting_since", "timestamptz", false, true),
    VALUE("value_at_risk", "numeric", true, true);

    private final String column;
    private final String type;
    private final boolean descending;
    private final boolean sometimesMissing;

    TicketOrder(String column, String type, boolean descending, boolean sometimesMissing) {
        this.column = column;
        this.type = type;
        this.descending = descending;
        this.sometimesMissing = sometimesMissing;
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

    /** @param key null where the last row had none */
    record Cursor(@Nullable String key, UUID id) {

        String text() {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(((key == null ? "" : key) + "|" + id).getBytes(StandardCharsets.UTF_8));
        }

        static Cursor parse(String text) {
            try {
                String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\\|");
                return new Cursor(parts[0].isEmpty() ? null : parts[0], UUID.fromString(parts[1]));
            } catch (RuntimeException e) {
                throw new IllegalArgumentException("cursor: (expected: 'next' of a page with the same sort)", e);
            }
        }
    }

    /** The sort key of a row, for its cursor. */
    String keyAsText() {
        return "t." + column + "::text";
    }

    boolean hasRowsWithoutKey() {
        return sometimesMissing;
    }

    /** Rows that have the key, after the cursor. */
    Where after(@Nullable Cursor cursor) {
        Where where = new Where();
        if (sometimesMissing) {
            where.and("t." + column + " is not null" + (this == WAITING ? " and t.status = 'open'" : ""));
        }
        if (cursor != null && cursor.key() != null) {
            String than = descending ? "<" : ">";
            where.and("(t." + column + ", t.id) " + than + " (?::" + type + ", ?)", cursor.key(), cursor.id());
        }
        return where;
    }

    /** Rows that have no key, after the cursor. */
    Where missingAfter(@Nullable Cursor cursor) {
        Where where = new Where()
                .and(this == WAITING ? "(t." + column + " is null or t.status <> 'open')" : "t." + column + " is null");
        if (cursor != null && cursor.key() == null) {
            where.and("t.id > ?", cursor.id());
        }
        return where;
    }

    String orderBy() {
        String direction = descending ? " desc" : " asc";
        return " order by t." + column + direction + ", t.id" + direction;
    }
}
