package dev.ballast.ticket.triage;

import java.util.ArrayList;
import java.util.List;

/**
 * A sequence of words with bounded gaps, in place of a regular expression: matching costs at most (gap × terms) per
 * position of the text, whatever the text.
 *
 * <p>Written {@code not|never ~3 arriv*|come}: words apart by spaces, alternatives by {@code |}, {@code *} for any
 * ending, {@code ~3} for up to three words (three times three characters in Chinese and Japanese) between.
 */
record Phrase(List<Term> terms) {

    private static final int CHARACTERS_PER_GAP = 3;

    record Term(List<String> words, int gap) {}

    static Phrase parse(String written) {
        List<Term> terms = new ArrayList<>();
        int gap = 0;
        for (String part : written.strip().split(" +")) {
            if (part.startsWith("~")) {
                gap = Integer.parseInt(part.substring(1));
            } else {
                terms.add(new Term(folded(part), gap));
                gap = 0;
            }
        }
        if (terms.isEmpty()) {
            throw new IllegalArgumentException("phrase: '" + written + "' (expected: at least one word)");
        }
        return new Phrase(List.copyOf(terms));
    }

    /** A word ends with a space unless any ending will do: a plain prefix comparison then does the work. */
    private static List<String> folded(String alternatives) {
        List<String> words = new ArrayList<>();
        for (String word : alternatives.split("\\|")) {
            String core = FoldedText.of(word).value().strip();
            if (core.isEmpty()) {
                throw new IllegalArgumentException("phrase: '" + alternatives + "' (expected: words)");
            }
            boolean open = word.endsWith("*") || FoldedText.ideographic(core.charAt(0));
            words.add(open ? core : core + " ");
        }
        return List.copyOf(words);
    }

    /** @return the end of the match that starts at {@code start}, or -1 */
    int matchAt(String text, int start) {
        return match(text, start, 0);
    }

    private int match(String text, int at, int term) {
        for (String word : terms.get(term).words()) {
            if (text.startsWith(word, at)) {
                int end = at + word.length();
                int whole = term + 1 == terms.size() ? end : matchNext(text, end, term + 1);
                if (whole >= 0) {
                    return whole;
                }
            }
        }
        return -1;
    }

    private int matchNext(String text, int from, int term) {
        int at = startOfNext(text, from);
        int steps = terms.get(term).gap();
        if (at < text.length() && FoldedText.ideographic(text.charAt(at))) {
            steps *= CHARACTERS_PER_GAP;
        }
        for (int skipped = 0; at < text.length(); skipped++) {
            int end = match(text, at, term);
            if (end >= 0 || skipped >= steps) {
                return end;
            }
            at = following(text, at);
        }
        return -1;
    }

    /** Inside a word (after an open ending) the rest of the word belongs to the match. */
    private static int startOfNext(String text, int from) {
        int at = from;
        while (at < text.length()
                && text.charAt(at) != ' '
                && text.charAt(at - 1) != ' '
                && !FoldedText.ideographic(text.charAt(at))) {
            at++;
        }
        return at < text.length() && text.charAt(at) == ' ' ? at + 1 : at;
    }

    static int following(String text, int at) {
        if (FoldedText.ideographic(text.charAt(at))) {
            return at + 1 < text.length() && text.charAt(at + 1) == ' ' ? at + 2 : at + 1;
        }
        int space = text.indexOf(' ', at);
        return space < 0 ? text.length() : space + 1;
    }
}
