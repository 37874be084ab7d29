package dev.ballast.ticket.triage;

import java.text.Normalizer;
import java.util.List;
import java.util.Set;

/**
 * A text as rules and models see it: lower case, no accents, words one space apart with a space at both ends, runs of
 * Chinese and Japanese characters kept whole and traditional ones simplified, every number as {@code 0}, every
 * drawn-out letter once ("thaaanks"). Customers drop accents and apostrophes at will, so both sides are folded alike.
 * One pass, no regular expression.
 */
public record FoldedText(String value) {

    private static final char[] LATIN = foldTable();
    private static final char[] HAN = simplifiedTable();

    private static final char FIRST_HAN = '\u4E00';
    private static final char LAST_HAN = '\u9FFF';

    /** No word of the eight languages has a letter three times in a row. */
    private static final int DRAWN_OUT = 3;

    private static final Set<String> CONTRACTED = Set.of("t", "s", "m", "re", "ve", "d", "ll");

    public static FoldedText of(String text) {
        return new FoldedText(fold(text));
    }

    private static String fold(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append(' ');
        char before = ' ';
        int row = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = folded(text.charAt(i));
            row = c == before ? row + 1 : 1;
            before = c;
            if (c == '\'' && out.charAt(out.length() - 1) != ' ' && contraction(text, i + 1)) {
                continue;
            }
            if (Character.isDigit(c)) {
                appendDigit(out);
            } else if (Character.isLetter(c)) {
                if (row < DRAWN_OUT || ideographic(c)) {
                    appendLetter(out, c);
                } else if (row == DRAWN_OUT) {
                    out.setLength(out.length() - 1);
                }
            } else if (Character.isSurrogate(c)) {
                out.append(c);
            } else if (c >= '\u2600' && c <= '\u27BF') {
                separate(out).append(c);
            } else if (c < '\u0300' || c > '\u036F') {
                separate(out);
            }
        }
        return separate(out).toString();
    }

    private static void appendLetter(StringBuilder out, char c) {
        char last = out.charAt(out.length() - 1);
        boolean scriptChange = last != ' ' && (ideographic(last) != ideographic(c) || last == '0');
        if (scriptChange) {
            out.append(' ');
        }
        if (c == 'ß') {
            out.append("ss");
        } else {
            out.append(c);
        }
    }

    private static void appendDigit(StringBuilder out) {
        char last = out.charAt(out.length() - 1);
        if (last != '0') {
            separate(out).append('0');
        }
    }

    private static StringBuilder separate(StringBuilder out) {
        return out.charAt(out.length() - 1) == ' ' ? out : out.append(' ');
    }

    /** English drops its apostrophe (don't, it's); French and Italian part at it (l'ordre, dell'ordine). */
    private static boolean contraction(String text, int from) {
        int end = from;
        while (end < text.length() && end < from + 3 && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return CONTRACTED.contains(text.substring(from, end).toLowerCase(java.util.Locale.ROOT));
    }

    /** Han, kana and their marks: written without spaces between words. */
    public static boolean ideographic(char c) {
        return (c >= '\u3040' && c <= '\u30FF')
                || (c >= '\u3400' && c <= '\u9FFF')
                || c == '\u3005'
                || (c >= '\uF900' && c <= '\uFAFF');
    }

    private static char folded(char c) {
        if (c < LATIN.length) {
            return LATIN[c];
        }
        if (c >= FIRST_HAN && c <= LAST_HAN) {
            return HAN[c - FIRST_HAN];
        }
        if (c >= '\uFF01' && c <= '\uFF5E') {
            return LATIN[c - 0xFEE0];
        }
        return switch (c) {
            case '\u2018', '\u2019', '\u02BC', '\u00B4' -> '\'';
            case '\u3000' -> ' ';
            default -> Character.toLowerCase(c);
        };
    }

    private static char[] foldTable() {
        char[] table = new char[0x250];
        for (char c = 0; c < table.length; c++) {
            String decomposed = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
            char base = c == 'ß' || c == '`' ? c : decomposed.charAt(0);
            table[c] = c == '`' || c == '\u00B4' ? '\'' : Character.toLowerCase(base);
        }
        return table;
    }

    /** Japanese shares many of the characters; its rules are folded by the same table. */
    private static char[] simplifiedTable() {
        char[] table = new char[LAST_HAN - FIRST_HAN + 1];
        for (int i = 0; i < table.length; i++) {
            table[i] = (char) (FIRST_HAN + i);
        }
        for (List<String> lines :
                SectionedFile.resource("/triage/traditional.txt").sections().values()) {
            for (String line : lines) {
                for (String pair : line.split(" ")) {
                    table[pair.charAt(0) - FIRST_HAN] = pair.charAt(1);
                }
            }
        }
        return table;
    }
}
