package dev.ballast.ticket.triage;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Hashes a folded text into counts: words, word pairs, three to five characters inside words, and one to three
 * characters of Chinese and Japanese; behind them, in a range of their own, the meanings that the lexicon found, alone
 * and in pairs, and the types its rules voted for. Characters inside words carry over endings, compounds and typing
 * errors, meanings carry over languages: together they make one model serve eight.
 */
final class TextFeatures {

    /** 2^17 features of letters: doubling it changed no result by more than half a point. */
    static final int LETTERS = 1 << 17;

    private static final int MEANING_BITS = 14;

    static final int SIZE = LETTERS + (1 << MEANING_BITS);

    private static final int MAX_WORD = 24;

    /** Meanings this near to each other make a pair, in whatever order: word order differs from language to language. */
    private static final int PAIRED_WITHIN = 3;

    private int[] features = new int[512];
    private int count;

    private TextFeatures() {}

    /** Of the letters alone. Feature indexes with repetition, ascending. */
    static int[] of(FoldedText folded) {
        TextFeatures all = new TextFeatures();
        letters(folded.value(), all::add);
        return all.sorted();
    }

    /** Of the letters and of what the lexicon found. */
    static int[] of(FoldedText folded, Lexicon.Findings found) {
        TextFeatures all = new TextFeatures();
        letters(folded.value(), all::add);
        all.meanings(found.meanings());
        found.votes().keySet().forEach(type -> all.add(meaning(-1, type.code().hashCode())));
        return all.sorted();
    }

    private int[] sorted() {
        int[] all = Arrays.copyOf(features, count);
        Arrays.sort(all);
        return all;
    }

    private void add(int feature) {
        if (count == features.length) {
            features = Arrays.copyOf(features, count * 2);
        }
        features[count++] = feature;
    }

    private void meanings(List<Integer> found) {
        for (int i = 0; i < found.size(); i++) {
            int one = found.get(i);
            add(meaning(one, one));
            for (int j = i + 1; j <= Math.min(found.size() - 1, i + PAIRED_WITHIN); j++) {
                int other = found.get(j);
                if (one != other) {
                    add(meaning(Math.min(one, other), Math.max(one, other)));
                }
            }
        }
    }

    private static int meaning(int one, int other) {
        return LETTERS + ((one * 1009 + other) * 0x9E3779B1 >>> Integer.SIZE - MEANING_BITS);
    }

    /** Every feature of a folded text's letters, in the order of the text. */
    static void letters(String text, IntConsumer features) {
        int previous = 0;
        for (int start = 1; start < text.length(); ) {
            int end = text.indexOf(' ', start);
            if (end < 0) {
                end = text.length();
            }
            if (FoldedText.ideographic(text.charAt(start))) {
                ideographs(text, start, end, features);
                previous = 0;
            } else {
                int word = hash(text, start, end, 1);
                features.accept(letter(word));
                features.accept(letter(previous * 31 + word + 7));
                insides(text, start, Math.min(end, start + MAX_WORD), features);
                previous = word;
            }
            start = end + 1;
        }
    }

    /** The spaces around a word belong to its character sequences, so that beginnings and endings differ from middles. */
    private static void insides(String text, int start, int end, IntConsumer features) {
        for (int length = 3; length <= 5; length++) {
            for (int at = start - 1; at + length <= Math.min(end + 1, text.length()); at++) {
                features.accept(letter(hash(text, at, at + length, 2)));
            }
        }
    }

    private static void ideographs(String text, int start, int end, IntConsumer features) {
        for (int length = 1; length <= 3; length++) {
            for (int at = start; at + length <= end; at++) {
                features.accept(letter(hash(text, at, at + length, 3)));
            }
        }
    }

    private static int letter(int hash) {
        int mixed = hash * 0x9E3779B1;
        return (mixed ^ mixed >>> 15) & LETTERS - 1;
    }

    private static int hash(String text, int start, int end, int seed) {
        int hash = seed;
        for (int i = start; i < end; i++) {
            hash = hash * 16777619 ^ text.charAt(i);
        }
        return hash;
    }
}
