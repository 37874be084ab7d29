package dev.ballast.ticket.triage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Phrases under headings, found in one walk over the text: at each word only the phrases are tried that begin with its
 * first letters. Filled first, then read by many threads.
 *
 * @param <H> what a phrase stands for
 */
final class PhraseBook<H> {

    /** @param start where in the folded text @param end after its last character */
    record Hit<H>(H heading, int start, int end) {

        /** As they stand in the folded text. */
        String words(FoldedText text) {
            return text.value().substring(start, end).strip();
        }
    }

    private record Entry<H>(H heading, Phrase phrase) {}

    /** Three letters part a thousand phrases into handfuls; shorter beginnings have a key of their own. */
    private static final int LONGEST_KEY = 3;

    private final Map<Integer, List<Entry<H>>> byBeginning = new HashMap<>();

    void add(H heading, Phrase phrase) {
        Entry<H> entry = new Entry<>(heading, phrase);
        for (String word : phrase.terms().getFirst().words()) {
            List<Entry<H>> entries = byBeginning.computeIfAbsent(
                    key(word, 0, Math.min(word.length(), LONGEST_KEY)), any -> new ArrayList<>());
            if (!entries.contains(entry)) {
                entries.add(entry);
            }
        }
    }

    /** In the order of the text. */
    List<Hit<H>> find(FoldedText folded) {
        List<Hit<H>> hits = new ArrayList<>();
        String text = folded.value();
        for (int at = 1; at < text.length(); at = Phrase.following(text, at)) {
            for (int length = 1; length <= Math.min(LONGEST_KEY, text.length() - at); length++) {
                collect(hits, text, at, byBeginning.get(key(text, at, length)));
            }
        }
        return hits;
    }

    private void collect(List<Hit<H>> hits, String text, int at, @Nullable List<Entry<H>> entries) {
        if (entries == null) {
            return;
        }
        for (Entry<H> entry : entries) {
            int end = entry.phrase().matchAt(text, at);
            if (end >= 0) {
                hits.add(new Hit<>(entry.heading(), at, end));
            }
        }
    }

    private static int key(String text, int at, int length) {
        int key = length;
        for (int i = at; i < at + length; i++) {
            key = key * 0x9E3779B1 + text.charAt(i);
        }
        return key;
    }
}
