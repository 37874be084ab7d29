package dev.ballast.analytics.volume;

import dev.ballast.analytics.http.InvalidQuery;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What rows can be split by. */
public enum Dimension {
    TYPE,
    PRODUCT,
    CHANNEL;

    /** Name in the query, in JSON and in the table. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param value comma-separated; empty splits by nothing */
    static Set<Dimension> parse(String value) {
        Set<Dimension> wanted = EnumSet.noneOf(Dimension.class);
        for (String part : value.split(",")) {
            if (!part.isBlank()) {
                wanted.add(Arrays.stream(values())
                        .filter(dimension -> dimension.label().equals(part.strip()))
                        .findFirst()
                        .orElseThrow(() -> new InvalidQuery("by", value, "type, product, channel")));
            }
        }
        return wanted;
    }
}
