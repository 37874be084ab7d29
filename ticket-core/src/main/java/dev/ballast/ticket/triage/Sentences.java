package dev.ballast.ticket.triage;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text where sentences and lines end. */
final class Sentences {

    /** More than a person writes in one message; the rest stays together as the last one. */
    private static final int MOST = 40;

    private Sentences() {}

    static List<String> of(String text) {
        List<String> sentences = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < text.length() && sentences.size() < MOST; at++) {
            if (ends(text, at)) {
                add(sentences, text.substring(start, at + 1));
                start = at + 1;
            }
        }
        add(sentences, text.substring(start));
        return sentences;
    }

    private static void add(List<String> sentences, String sentence) {
        if (sentence.chars().anyMatch(Character::isLetterOrDigit)) {
            sentences.add(sentence);
        }
    }

    /** A full stop ends a sentence only before a space and after a word: "No. 12", "49.90" and "3. Mai" go on. */
    private static boolean ends(String text, int at) {
        return switch (text.charAt(at)) {
            case '!', '?', '\n', '。', '！', '？' -> true;
            case '.' ->
                at + 1 < text.length()
                        && Character.isWhitespace(text.charAt(at + 1))
                        && at > 2
                        && Character.isLetter(text.charAt(at - 1))
                        && Character.isLetter(text.charAt(at - 2))
                        && Character.isLetter(text.charAt(at - 3));
            default -> false;
        };
    }
}
