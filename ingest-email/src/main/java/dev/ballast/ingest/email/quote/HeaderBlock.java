package dev.ballast.ingest.email.quote;

import dev.ballast.ingest.email.phrase.Phrases;
import java.util.List;
import java.util.Locale;

/**
 * The header lines Outlook and others write above the mail they answer: {@code From: … Sent: … To: … Subject: …}. Three
 * kinds of line have to come together, so that a customer's own "From: Berlin, To: Paris" stays.
 */
final class HeaderBlock {

    private static final int WINDOW = 12;
    private static final Phrases FROM = Phrases.of(HeaderBlock.class, "header-from.txt");
    private static final Phrases DATE = Phrases.of(HeaderBlock.class, "header-date.txt");
    private static final Phrases TO = Phrases.of(HeaderBlock.class, "header-to.txt");
    private static final Phrases SUBJECT = Phrases.of(HeaderBlock.class, "header-subject.txt");

    private HeaderBlock() {}

    static boolean startsAt(List<String> lines, int at) {
        String first = key(lines.get(at));
        if (first.isEmpty() || !(FROM.isOne(first) || DATE.isOne(first) || SUBJECT.isOne(first))) {
            return false;
        }
        boolean from = false;
        boolean date = false;
        boolean to = false;
        boolean subject = false;
        int others = 0;
        for (int i = at; i < Math.min(lines.size(), at + WINDOW) && others < 3; i++) {
            String key = key(lines.get(i));
            if (FROM.isOne(key) && !from) {
                from = true;
            } else if (DATE.isOne(key)) {
                date = true;
            } else if (TO.isOne(key)) {
                to = true;
            } else if (SUBJECT.isOne(key)) {
                subject = true;
            } else if (!lines.get(i).isBlank()) {
                others++;
            }
        }
        return from && ((date && subject) || (to && subject) || (date && to));
    }

    /** The lines that belong to the block, as far as the blank line that ends it. */
    static int length(List<String> lines, int at) {
        int end = at;
        while (end < lines.size() && !lines.get(end).isBlank()) {
            end++;
        }
        return end - at;
    }

    /** What stands before the colon, lower case, without the stars of bold text; "" for a line that is no header. */
    private static String key(String line) {
        int colon = line.indexOf(':');
        int wide = line.indexOf('：');
        int end = colon < 0 ? wide : wide < 0 ? colon : Math.min(colon, wide);
        if (end <= 0 || end > 40) {
            return "";
        }
        return line.substring(0, end)
                .replace("*", "")
                .replace(">", "")
                .replace("\u00A0", " ")
                .replace("　", "")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
