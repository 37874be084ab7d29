package dev.ballast.ticket.store;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * A list in one text: {@code unnest} flattens arrays of arrays, so a list per row travels joined by U+001F and is split
 * on arrival.
 */
final class TextList {

    private TextList() {}

    static String join(Collection<String> items) {
        return items.stream().map(item -> item.replace('\u001f', ' ')).collect(Collectors.joining("\u001f"));
    }

    /** The SQL that makes a {@code text[]} of it. */
    static String split(String column) {
        return "string_to_array(" + column + ", E'\\x1f')";
    }
}
