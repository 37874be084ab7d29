package dev.ballast.ticket.store;

import dev.ballast.contract.inbound.InboundMessage;
import dev.ballast.contract.inbound.Sender;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Texts as the words by which they are found. The same in every database whatever its locale, and for Chinese and
 * Japanese, which put no spaces between words: every two neighbouring characters are a word there.
 */
public final class SearchWords {

    /** Of one message: who writes more repeats themselves. */
    private static final int MOST_WORDS = 250;

    private static final int LONGEST_TEXT = 8_000;
    private static final int LONGEST_WORD = 40;

    /** Shorter beginnings of words are looked for as whole words: too many begin with them. */
    private static final int SHORTEST_BEGINNING = 3;

    private SearchWords() {}

    /** Of a message: who wrote it, what, about which order. */
    public static Collection<String> of(InboundMessage message) {
        Sender sender = message.sender();
        return of(
                sender.handle(), sender.name(), sender.email(), message.subject(), message.orderRef(), message.text());
    }

    public static Collection<String> of(@Nullable String... texts) {
        Set<String> words = new LinkedHashSet<>();
        for (String text : texts) {
            if (text != null) {
                add(words, text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
            }
        }
        return words.size() <= MOST_WORDS ? words : new ArrayList<>(words).subList(0, MOST_WORDS);
    }

    /**
     * What to look for, as PostgreSQL's {@code tsquery} writes it: each of the words, its beginning being enough. Empty
     * where nothing could be found by it.
     */
    public static List<String> terms(String wanted) {
        Set<String> words = new LinkedHashSet<>();
        add(words, wanted);
        return words.stream()
                .filter(word -> !endsRun(word, words))
                .map(SearchWords::term)
                .toList();
    }

    /** The single character that ends a run is a word for whoever looks for it alone. */
    private static boolean endsRun(String word, Set<String> words) {
        return word.length() == 1
                && ideographic(word.charAt(0))
                && words.stream().anyMatch(other -> other.length() == 2 && other.endsWith(word));
    }

    private static String term(String word) {
        boolean beginning = word.length() >= SHORTEST_BEGINNING || ideographic(word.charAt(0));
        return beginning ? "'" + word + "':*" : "'" + word + "'";
    }

    private static void add(Set<String> words, String text) {
        String plain = plain(text);
        int i = 0;
        while (i < plain.length()) {
            char c = plain.charAt(i);
            int from = i++;
            if (ideographic(c)) {
                while (i < plain.length() && ideographic(plain.charAt(i))) {
                    words.add(plain.substring(i - 1, i + 1));
                    i++;
                }
                words.add(plain.substring(i - 1, i));
            } else if (Character.isLetterOrDigit(c)) {
                while (i < plain.length() && isWord(plain.charAt(i))) {
                    i++;
                }
                words.add(plain.substring(from, Math.min(i, from + LONGEST_WORD)));
            }
        }
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) && !ideographic(c);
    }

    /** Lower case without accents; full-width letters as narrow ones. */
    private static String plain(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.chars().allMatch(c -> c < 128)) {
            return lower;
        }
        String decomposed = Normalizer.normalize(lower, Normalizer.Form.NFKD);
        StringBuilder plain = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static boolean ideographic(char c) {
        return (c >= '\u3040' && c <= '\u30FF') || (c >= '\u3400' && c <= '\u9FFF') || (c >= '\uF900' && c <= '\uFAFF');
    }
}
