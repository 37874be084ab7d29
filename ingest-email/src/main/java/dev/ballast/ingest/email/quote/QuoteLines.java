package dev.ballast.ingest.email.quote;

import dev.ballast.ingest.email.phrase.Phrases;
import java.util.List;
import java.util.Locale;

/** What single lines are by themselves. Lines longer than any mail program writes for its own marks are text. */
final class QuoteLines {

    private static final int LONGEST_MARK = 300;
    private static final Phrases ORIGINAL_MESSAGE = Phrases.of(QuoteLines.class, "original-message.txt");
    private static final Phrases FORWARD_OPENING = Phrases.of(QuoteLines.class, "forward-opening.txt");
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
        boolean colon = s.endsWith(":") || s.endsWith("：");
        return isRuled(s) || (colon && s.length() < 60 && FORWARD_OPENING.beginOf(s.toLowerCase(Locale.ROOT)));
    }

    private static boolean isRuled(String s) {
        if ("-_=—–*".indexOf(s.charAt(0)) < 0) {
            return false;
        }
        String words = strippedOfRule(s.toLowerCase(Locale.ROOT));
        return s.length() - words.length() >= 4 && words.length() < 120 && isOriginal(words.strip());
    }

    /** QQ Mail in English says no more than "Original". */
    private static boolean isOriginal(String words) {
        return ORIGINAL_MESSAGE.beginOf(words) || words.equals("original");
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

    /** What a mailing list hangs below every mail, under a line of underscores. */
    static boolean isListFooter(String rule, String next) {
        String lower = next.length() > LONGEST_MARK ? "" : next.toLowerCase(Locale.ROOT);
        return rule.strip().startsWith("__")
                && isRule(rule)
                && (lower.contains("mailing list") || lower.contains("@lists.") || lower.contains("mailinglist"));
    }
}
