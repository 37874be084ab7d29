package dev.ballast.ticket.extract;

import dev.ballast.ticket.triage.SectionedFile;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the words just before or after a number say it is. */
final class Cues {

    enum Kind {
        ORDER,
        TRACKING,
        /** Phones, postcodes, invoices: numbers that are neither. */
        ELSE,
        NONE
    }

    /** @param distance characters between cue and number; meaningless for NONE */
    record Cue(Kind kind, int distance) {}

    private static final int BEFORE = 42;
    private static final int AFTER = 26;

    private final Map<Kind, List<String>> words = new EnumMap<>(Kind.class);

    Cues(SectionedFile file) {
        file.sections().forEach((section, lines) -> words.put(Kind.valueOf(section.toUpperCase(Locale.ROOT)), lines));
    }

    /** The nearest cue decides: 订单号 ends like 单号, "order shipped with DHL 123" is about DHL. */
    Cue around(String lowerCase, NumberToken token) {
        Cue before = before(lowerCase, token.start());
        return before.kind() == Kind.NONE ? after(lowerCase, token.end()) : before;
    }

    /** "purchase1135…": the number alone; the same text where no cue word is glued to it. */
    String withoutOrderCue(String token) {
        int letters = 0;
        while (letters < token.length() && Character.isLetter(token.charAt(letters))) {
            letters++;
        }
        boolean cue = letters > 2
                && words.getOrDefault(Kind.ORDER, List.of())
                        .contains(token.substring(0, letters).toLowerCase(Locale.ROOT));
        boolean digits = token.chars().skip(letters).allMatch(Character::isDigit);
        return cue && digits ? token.substring(letters) : token;
    }

    private Cue before(String text, int start) {
        int from = Math.max(0, start - BEFORE);
        String window = text.substring(sentenceStart(text, from, start), start);
        Cue nearest = new Cue(Kind.NONE, Integer.MAX_VALUE);
        int longest = 0;
        for (Map.Entry<Kind, List<String>> kind : words.entrySet()) {
            for (String word : kind.getValue()) {
                int at = lastWord(window, word);
                int distance = window.length() - at - word.length();
                boolean nearer =
                        distance < nearest.distance() || (distance == nearest.distance() && word.length() > longest);
                if (at >= 0 && nearer) {
                    nearest = new Cue(kind.getKey(), distance);
                    longest = word.length();
                }
            }
        }
        return nearest;
    }

    private Cue after(String text, int end) {
        String rest = text.substring(end, Math.min(text.length(), end + AFTER));
        for (Map.Entry<Kind, List<String>> kind : words.entrySet()) {
            for (String word : kind.getValue()) {
                int at = lastWord(rest, word);
                if (at >= 0 && at < 20 && rest.indexOf('\n') < 0 && rest.indexOf('.') < 0) {
                    return new Cue(kind.getKey(), at + BEFORE);
                }
            }
        }
        return new Cue(Kind.NONE, Integer.MAX_VALUE);
    }

    /** A cue in the sentence before is about another number. */
    private static int sentenceStart(String text, int from, int start) {
        int cut = from;
        for (int i = from; i < start; i++) {
            char c = text.charAt(i);
            boolean ends = c == '!' || c == '?' || c == '。' || c == '；' || (c == '.' && fullStop(text, i, start));
            cut = ends ? i + 1 : cut;
        }
        return cut;
    }

    /** "order no. 12" and "Bestellnr. 12" go on; "my order. Since then 12" does not. */
    private static boolean fullStop(String text, int at, int limit) {
        boolean wordBefore =
                at > 3 && latin(text.charAt(at - 1)) && latin(text.charAt(at - 2)) && latin(text.charAt(at - 3));
        return wordBefore && at + 2 < limit && text.charAt(at + 1) == ' ';
    }

    private static int lastWord(String window, String word) {
        int at = window.lastIndexOf(word);
        while (at >= 0 && !wordAt(window, at, at + word.length())) {
            at = at == 0 ? -1 : window.lastIndexOf(word, at - 1);
        }
        return at;
    }

    private static boolean wordAt(String text, int start, int end) {
        return (start == 0 || !latin(text.charAt(start - 1)) || !latin(text.charAt(start)))
                && (end >= text.length() || !latin(text.charAt(end)) || !latin(text.charAt(end - 1)));
    }

    private static boolean latin(char c) {
        return Character.isLetter(c) && c < '\u0250';
    }
}
