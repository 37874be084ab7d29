package dev.ballast.ticket.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A run of Latin letters and digits with at least one digit, dashes inside allowed.
 *
 * @param text   as written, full-width characters as plain ones
 * @param hashed a {@code #} stands before it
 */
record NumberToken(String text, int start, int end, boolean hashed) {

    private static final int MAX_LENGTH = 48;

    /** Upper case, dashes out. */
    String compact() {
        return text.replace("-", "").toUpperCase(Locale.ROOT);
    }

    int digits() {
        return (int) text.chars().filter(c -> c >= '0' && c <= '9').count();
    }

    boolean onlyDigits() {
        return text.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '-');
    }

    /** In order of appearance; longer runs than any number are left out. */
    static List<NumberToken> in(String text) {
        List<NumberToken> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            boolean digit = false;
            while (end < text.length() && (alphanumeric(text.charAt(end)) || innerDash(text, at, end))) {
                digit |= plain(text.charAt(end)) <= '9' && alphanumeric(text.charAt(end));
                end++;
            }
            if (digit && end - at <= MAX_LENGTH) {
                boolean hashed = at > 0 && (text.charAt(at - 1) == '#' || text.charAt(at - 1) == '＃');
                tokens.add(new NumberToken(plain(text, at, end), at, end, hashed));
            }
            at = Math.max(end, at + 1);
        }
        return tokens;
    }

    private static boolean innerDash(String text, int start, int at) {
        return text.charAt(at) == '-' && at > start && at + 1 < text.length() && alphanumeric(text.charAt(at + 1));
    }

    private static boolean alphanumeric(char c) {
        char p = plain(c);
        return (p >= '0' && p <= '9') || (p >= 'a' && p <= 'z') || (p >= 'A' && p <= 'Z');
    }

    private static char plain(char c) {
        return c >= '\uFF10' && c <= '\uFF5A' ? (char) (c - 0xFEE0) : c;
    }

    private static String plain(String text, int start, int end) {
        StringBuilder plain = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            plain.append(plain(text.charAt(i)));
        }
        return plain.toString();
    }
}
