package dev.ballast.ingest.email.quote;

import dev.ballast.ingest.email.phrase.Phrases;
import java.util.List;
import java.util.Locale;

/**
 * "On Mon, 5 Jan 2026 at 10:00, Ann &lt;ann@example.com&gt; wrote:", on one to four lines, in many languages and orders.
 */
final class Attribution {

    private static final int MOST_LINES = 4;
    private static final int LONGEST = 400;
    private static final Phrases WROTE = Phrases.of(Attribution.class, "wrote.txt");

    private Attribution() {}

    /** How many lines from {@code at} are an attribution; 0 when there is none. */
    static int linesAt(List<String> lines, int at) {
        if (isRuled(lines.get(at).strip())) {
            return 1;
        }
        StringBuilder joined = new StringBuilder();
        for (int i = at; i < Math.min(lines.size(), at + MOST_LINES); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || joined.length() + line.length() > LONGEST || QuoteLines.isQuoted(line)) {
                return 0;
            }
            joined.append(joined.isEmpty() ? "" : " ").append(line);
            if (line.endsWith(":") || line.endsWith("：")) {
                return isAttribution(joined.toString(), quoteFollows(lines, i)) ? i - at + 1 : 0;
            }
            if (i == at && !couldOpen(line)) {
                return 0;
            }
        }
        return 0;
    }

    /** As Zoho writes it: {@code ---- On Tue, 22 Dec 2026 … wrote ----}. */
    private static boolean isRuled(String line) {
        return line.startsWith("--")
                && line.endsWith("--")
                && line.length() <= LONGEST
                && WROTE.asWordsIn(line.toLowerCase(Locale.ROOT))
                && hasDate(line);
    }

    /** A sentence of the customer must not be drawn in as an attribution's first line. */
    private static boolean couldOpen(String line) {
        return hasDate(line) || line.indexOf('@') > 0 || line.length() < 40 && Character.isDigit(line.charAt(0));
    }

    private static boolean isAttribution(String text, boolean quoteFollows) {
        String lower = text.toLowerCase(Locale.ROOT);
        boolean address = lower.indexOf('@') > 0 && lower.indexOf('<') >= 0;
        boolean wrote = WROTE.asWordsIn(lower);
        boolean date = hasDate(text);
        return (wrote && date)
                || (wrote && address)
                || (address && date)
                || (wrote && quoteFollows && lower.length() < 120);
    }

    private static boolean quoteFollows(List<String> lines, int last) {
        for (int i = last + 1; i < Math.min(lines.size(), last + 4); i++) {
            if (!lines.get(i).isBlank()) {
                return QuoteLines.isQuoted(lines.get(i));
            }
        }
        return false;
    }

    /** A time of day, or a year beside another number. */
    private static boolean hasDate(String text) {
        boolean year = false;
        int numbers = 0;
        for (int i = 0; i < text.length(); ) {
            int end = i;
            while (end < text.length() && Character.isDigit(text.charAt(end))) {
                end++;
            }
            if (end == i) {
                i++;
                continue;
            }
            numbers++;
            year |= end - i == 4 && (text.startsWith("19", i) || text.startsWith("20", i));
            boolean clock = end - i <= 2
                    && end + 2 < text.length()
                    && (text.charAt(end) == ':' || text.charAt(end) == 'h' || text.charAt(end) == '.')
                    && Character.isDigit(text.charAt(end + 1))
                    && Character.isDigit(text.charAt(end + 2));
            if (clock && text.charAt(end) == ':') {
                return true;
            }
            i = end;
        }
        return (year && numbers >= 2) || numbers >= 4;
    }
}
