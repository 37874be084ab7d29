package dev.ballast.ingest.social.reply;

import java.util.ArrayList;
import java.util.List;

/** Platforms limit the length of a message; a longer reply goes out in parts, cut between paragraphs, lines or words. */
public final class TextParts {
    private static final List<String> CUTS = List.of("\n\n", "\n", " ");

    private TextParts() {}

    /** At least one part, none longer than {@code limit} UTF-16 units, none cut within a surrogate pair. */
    public static List<String> of(String text, int limit) {
        List<String> parts = new ArrayList<>();
        String rest = text;
        while (rest.length() > limit) {
            int end = end(rest, limit);
            parts.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        if (!rest.isEmpty() || parts.isEmpty()) {
            parts.add(rest);
        }
        return parts;
    }

    private static int end(String text, int limit) {
        for (String cut : CUTS) {
            int at = text.lastIndexOf(cut, limit - cut.length());
            // A cut in the first half would leave a stub.
            if (at > limit / 2) {
                return at + cut.length();
            }
        }
        return Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
    }
}
