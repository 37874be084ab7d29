package dev.ballast.ticket.triage;

import org.jspecify.annotations.Nullable;

/**
 * What a person wrote, as far as it matters for its kind.
 *
 * @param body     the new part, quotes stripped
 * @param language BCP 47 as the channel says it; a hint, the text itself decides where it is clear
 * @param rating   stars of a review, 1 to 5
 */
public record MessageText(
        @Nullable String subject,
        String body,
        @Nullable String language,
        @Nullable Integer rating) {

    /** Longer texts are judged by their beginning: keeps the cost of one message bounded. */
    public static final int MAX_CHARACTERS = 8_000;

    public static MessageText of(String body) {
        return new MessageText(null, body, null, null);
    }

    static String cut(String text) {
        return text.substring(0, Math.min(text.length(), MAX_CHARACTERS));
    }

    /** Subject and body as one text, cut to {@link #MAX_CHARACTERS}. */
    public String joined() {
        return cut(subject == null || subject.isBlank() ? body : subject + "\n" + body);
    }
}
