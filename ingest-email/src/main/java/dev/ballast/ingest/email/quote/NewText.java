package dev.ballast.ingest.email.quote;

import java.util.ArrayList;
import java.util.List;

/** The part of a plain text that its sender wrote anew. */
public final class NewText {

    private NewText() {}

    /** Never blank where {@code full} is not: a mail that is all quote is kept whole. */
    public static String of(String full) {
        List<String> lines = full.lines().toList();
        List<String> kept =
                withoutQuotes(lines, lines.stream().map(Marks::plain).toList());
        cutSignature(kept);
        String text = String.join("\n", kept).strip();
        return text.isBlank() ? withoutOpening(full.lines().toList()) : text;
    }

    /** Of a mail that is all old mail, only the line or block that introduces it goes. */
    private static String withoutOpening(List<String> lines) {
        int at = afterBlanks(lines, 0);
        if (at < lines.size() && QuoteLines.opensOriginal(lines.get(at))) {
            at = afterBlanks(lines, at + 1);
        }
        if (at < lines.size()) {
            at += HeaderBlock.startsAt(lines, at) ? HeaderBlock.length(lines, at) : Attribution.linesAt(lines, at);
        }
        String rest = String.join("\n", lines.subList(at, lines.size())).strip();
        return rest.isEmpty() ? String.join("\n", lines).strip() : rest;
    }

    private static int afterBlanks(List<String> lines, int from) {
        int at = from;
        while (at < lines.size() && lines.get(at).isBlank()) {
            at++;
        }
        return at;
    }

    /** @param plain the same lines as the rules look at them */
    private static List<String> withoutQuotes(List<String> lines, List<String> plain) {
        List<String> kept = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            if (plain.get(at).isBlank()) {
                kept.add(lines.get(at++));
                continue;
            }
            if (QuoteLines.isQuoted(plain.get(at))) {
                at++;
                continue;
            }
            if (QuoteLines.opensOriginal(plain.get(at)) || HeaderBlock.startsAt(plain, at)) {
                break;
            }
            int opening = Attribution.linesAt(plain, at);
            if (opening == 0) {
                kept.add(lines.get(at++));
            } else if (anyQuoted(plain, at + opening)) {
                at += opening;
            } else {
                // An unmarked quote: all below is the old mail.
                break;
            }
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
            boolean footer = i + 1 < lines.size() && QuoteLines.isListFooter(lines.get(i), lines.get(i + 1));
            if (footer || QuoteLines.isSignatureMark(lines.get(i))) {
                lines.subList(i, lines.size()).clear();
            }
        }
        cutTail(lines);
        while (!lines.isEmpty() && DeviceLine.is(Marks.plain(lines.getLast()))) {
            lines.removeLast();
            cutTail(lines);
        }
    }

    private static void cutTail(List<String> lines) {
        while (!lines.isEmpty() && (lines.getLast().isBlank() || QuoteLines.isRule(lines.getLast()))) {
            lines.removeLast();
        }
    }
}
