package dev.ballast.ingest.email.quote;

import java.util.ArrayList;
import java.util.List;

/** The part of a plain text that its sender wrote anew. */
public final class NewText {

    private NewText() {}

    /** Never blank where {@code full} is not: a mail that is all quote is kept whole. */
    public static String of(String full) {
        List<String> kept = withoutQuotes(full.lines().toList());
        cutSignature(kept);
        cutTail(kept);
        String text = String.join("\n", kept).strip();
        return text.isBlank() ? full.strip() : text;
    }

    private static List<String> withoutQuotes(List<String> lines) {
        List<String> kept = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            String line = lines.get(at);
            if (QuoteLines.isQuoted(line)) {
                at++;
                continue;
            }
            if (QuoteLines.opensOriginal(line) || HeaderBlock.startsAt(lines, at)) {
                break;
            }
            int attribution = Attribution.linesAt(lines, at);
            if (attribution > 0 && !anyQuoted(lines, at + attribution)) {
                // An unmarked quote: all below is the old mail.
                break;
            }
            if (attribution > 0) {
                at += attribution;
                continue;
            }
            kept.add(line);
            at++;
        }
        return kept;
    }

    private static boolean anyQuoted(List<String> lines, int from) {
        for (int i = from; i < Math.min(lines.size(), from + 4); i++) {
            if (QuoteLines.isQuoted(lines.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static void cutSignature(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            boolean device = QuoteLines.isDeviceLine(lines.get(i)) && onlyBlankBelow(lines, i);
            if (device || QuoteLines.isSignatureMark(lines.get(i))) {
                lines.subList(i, lines.size()).clear();
            }
        }
    }

    private static boolean onlyBlankBelow(List<String> lines, int at) {
        for (int i = at + 1; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank() && !QuoteLines.isRule(line) && !QuoteLines.isDeviceLine(line)) {
                return QuoteLines.isSignatureMark(line);
            }
        }
        return true;
    }

    private static void cutTail(List<String> lines) {
        while (!lines.isEmpty() && (lines.getLast().isBlank() || QuoteLines.isRule(lines.getLast()))) {
            lines.removeLast();
        }
    }
}
