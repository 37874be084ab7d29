package dev.ballast.ingest.email.quote;

import java.util.List;
import java.util.Locale;

/** What single lines are by themselves. Lines longer than any mail program writes for its own marks are text. */
final class QuoteLines {

    private static final int LONGEST_MARK = 300;
    private static final Phrases ORIGINAL_MESSAGE = Phrases.from("original-message.txt");
    private static final Phrases FORWARD_OPENING = Phrases.from("forward-opening.txt");
    private static final Phrases SENT_FROM = Phrases.from("sent-from.txt");
    private static final Phrases SENT_FROM_END = Phrases.from("sent-from-end.txt");
    private static final List<String> RULES = List.of("-", "_", "=", "*", "~", "#", "+", "—", "–", "ᐧ", "·", "─");

    private QuoteLines() {}

    static boolean isQuoted(String line) {
        String s = line.stripLeading();
        return s.startsWith(">");
    }

    /** {@code ----- Original Message -----} in any language, and Apple's opening of a forwarded mail. */
    static boolean opensOriginal(String line) {
        String s = line.strip();
        if (s.length() < 6 || s.length() > LONGEST_MARK) {
            return false;
        }
        String lower = s.toLowerCase(Locale.ROOT);
        if (FORWARD_OPENING.beginOf(lower) && lower.length() < 60 && (lower.endsWith(":") || lower.endsWith("："))) {
            return true;
        }
        String words = strippedOfRule(lower);
        return lower.length() - words.length() >= 4
                && "-_=—–*".indexOf(lower.charAt(0)) >= 0
                && words.length() < 120
                && ORIGINAL_MESSAGE.beginOf(words.strip());
    }

    private static String strippedOfRule(String s) {
        int from = 0;
        int to = s.length();
        while (from < to && "-_=—–* ".indexOf(s.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && "-_=—–*: ".indexOf(s.charAt(to - 1)) >= 0) {
            to--;
        }
        return s.substring(from, to);
    }

    /** {@code --} alone on its line (RFC 3676 section 4.3, with and without its space). */
    static boolean isSignatureMark(String line) {
        String s = line.strip();
        return s.equals("--") || s.equals("—");
    }

    /** A line of nothing but dashes, stars and their kind. */
    static boolean isRule(String line) {
        String s = line.strip();
        return s.length() <= LONGEST_MARK
                && !s.isEmpty()
                && RULES.contains(s.substring(0, 1))
                && s.chars().allMatch(c -> c == s.charAt(0) || c == ' ')
                && (s.length() > 1 || s.equals("ᐧ"));
    }

    /** "Sent from my iPhone": short, and no sentence about it. */
    static boolean isDeviceLine(String line) {
        String s = line.strip();
        if (s.length() > 100 || s.isEmpty()) {
            return false;
        }
        String lower = stripped(s.toLowerCase(Locale.ROOT));
        boolean sentence = lower.contains(", ") || lower.split("\\s+").length > 9 || lower.contains("?");
        return !sentence && (SENT_FROM.beginOf(lower) || (SENT_FROM_END.endOf(lower) && hasDevice(lower)));
    }

    private static boolean hasDevice(String lower) {
        return lower.contains("iphone")
                || lower.contains("ipad")
                || lower.contains("android")
                || lower.contains("outlook")
                || lower.contains("samsung")
                || lower.contains("galaxy")
                || lower.contains("huawei")
                || lower.contains("xperia")
                || lower.contains("smartphone")
                || lower.contains("mobil")
                || lower.contains("handy")
                || lower.contains("yahoo");
    }

    private static String stripped(String s) {
        int from = 0;
        int to = s.length();
        while (from < to && "*_[(<-~ ".indexOf(s.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && "*_])>.-~ ".indexOf(s.charAt(to - 1)) >= 0) {
            to--;
        }
        return s.substring(from, to);
    }
}
