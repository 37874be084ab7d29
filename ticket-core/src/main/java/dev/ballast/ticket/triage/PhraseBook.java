package dev.ballast.ticket.triage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Phrases under headings, found in one walk over the text: at each word only the phrases that begin with its first two
 * letters are tried.
 *
 * @param <H> what a phrase stands for
 */
final class PhraseBook<H> {

    /** @param words as they stand in the folded text */
    record Hit<H>(H heading, String words) {}

    private record Entry<H>(H heading, Phrase phrase) {}

    private final Map<Integer, List<Entry<H>>> byBeginning = new HashMap<>();

    void add(H heading, Phrase phrase) {
        for (String word : phrase.terms().getFirst().words()) {
            List<Entry<H>> entries = byBeginning.computeIfAbsent(beginning(word, 0), any -> new ArrayList<>());
            Entry<H> entry = new Entry<>(heading, phrase);
            if (!entries.contains(entry)) {
                entries.add(entry);
            }
        }
    }

    List<Hit<H>> find(FoldedText folded) {
        List<Hit<H>> hits = new ArrayList<>();
        String text = folded.value();
        for (int at = 1; at < text.length(); at = Phrase.following(text, at)) {
            collect(hits, text, at, byBeginning.get(beginning(text, at)));
            collect(hits, text, at, byBeginning.get((int) text.charAt(at)));
        }
        return hits;
    }

    private void collect(
            List<Hit<H>> hits, String text, int at, @org.jspecify.annotations.Nullable List<Entry<H>> entries) {
        if (entries == null) {
            return;
        }
        for (Entry<H> entry : entries) {
            int end = entry.phrase().matchAt(text, at);
            if (end >= 0) {
                hits.add(new Hit<>(entry.heading(), text.substring(at, end).strip()));
            }
        }
    }

    /** One character of its own for one-character words of Chinese and Japanese. */
    private static int beginning(String text, int at) {
        char first = text.charAt(at);
        return at + 1 < text.length() ? first | text.charAt(at + 1) << 16 : first;
    }
}
