package dev.ballast.ticket.triage;

import java.util.Arrays;

/**
 * Hashes a folded text into counts: words, word pairs, three to five characters inside words, and one to three
 * characters of Chinese and Japanese. Characters inside words carry over endings, compounds and typing errors, which
 * is what makes one model serve eight languages.
 */
final class TextFeatures {

    /** 2^17 features: at 16 classes a weight table of 8 MB; doubling it changed no result by more than half a point. */
    static final int SIZE = 1 << 17;

    private static final int MAX_WORD = 24;

    private int[] hashes = new int[512];
    private int count;

    private TextFeatures() {}

    /** Feature indexes with repetition, ascending. */
    static int[] of(FoldedText folded) {
        TextFeatures features = new TextFeatures();
        features.walk(folded.value());
        int[] all = Arrays.copyOf(features.hashes, features.count);
        Arrays.sort(all);
        return all;
    }

    private void walk(String text) {
        int previous = 0;
        for (int start = 1; start < text.length(); ) {
            int end = text.indexOf(' ', start);
            if (end < 0) {
                end = text.length();
            }
            if (FoldedText.ideographic(text.charAt(start))) {
                ideographs(text, start, end);
                previous = 0;
            } else {
                int word = hash(text, start, end, 1);
                add(word);
                add(previous * 31 + word + 7);
                insides(text, start, Math.min(end, start + MAX_WORD));
                previous = word;
            }
            start = end + 1;
        }
    }

    /** The spaces around a word belong to its character sequences, so that beginnings and endings differ from middles. */
    private void insides(String text, int start, int end) {
        for (int length = 3; length <= 5; length++) {
            for (int at = start - 1; at + length <= Math.min(end + 1, text.length()); at++) {
                add(hash(text, at, at + length, 2));
            }
        }
    }

    private void ideographs(String text, int start, int end) {
        for (int length = 1; length <= 3; length++) {
            for (int at = start; at + length <= end; at++) {
                add(hash(text, at, at + length, 3));
            }
        }
    }

    private void add(int hash) {
        if (count == hashes.length) {
            hashes = Arrays.copyOf(hashes, count * 2);
        }
        int mixed = hash * 0x9E3779B1;
        hashes[count++] = (mixed ^ mixed >>> 15) & SIZE - 1;
    }

    private static int hash(String text, int start, int end, int seed) {
        int hash = seed;
        for (int i = start; i < end; i++) {
            hash = hash * 16777619 ^ text.charAt(i);
        }
        return hash;
    }
}
