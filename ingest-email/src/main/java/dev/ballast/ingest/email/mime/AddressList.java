package dev.ballast.ingest.email.mime;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code From}, {@code To} and their kind. InternetAddress gives up on a whole header for one bad address; this
 * keeps whatever has an {@code @}: unquoted commas and dots in names, groups, comments, encoded words, empty entries.
 */
public final class AddressList {

    private static final int MOST = 200;

    private final List<MailAddress> found = new ArrayList<>();
    private final StringBuilder phrase = new StringBuilder();
    private final StringBuilder comment = new StringBuilder();
    private @Nullable String angle;
    /** Whether {@code phrase} has one: asking it at every comma would be quadratic. */
    private boolean holdsAt;

    private AddressList() {}

    public static List<MailAddress> parse(@Nullable String header) {
        if (header == null) {
            return List.of();
        }
        AddressList list = new AddressList();
        list.read(header);
        list.endEntry();
        return List.copyOf(list.found);
    }

    private void read(String s) {
        boolean quoted = false;
        int lastQuote = s.lastIndexOf('"');
        int lastSemicolon = s.lastIndexOf(';');
        for (int i = 0; i < s.length() && found.size() < MOST; i++) {
            char c = s.charAt(i);
            if (c == '\\' && quoted && i + 1 < s.length()) {
                phrase.append(s.charAt(++i));
            } else if (c == '"') {
                quoted = !quoted && i < lastQuote;
            } else if (quoted) {
                holdsAt |= c == '@';
                phrase.append(c);
            } else if (c == '(') {
                i = readComment(s, i);
            } else if (c == '<') {
                int close = s.indexOf('>', i);
                angle = s.substring(i + 1, close < 0 ? s.length() : close);
                i = close < 0 ? s.length() : close;
            } else if (c == ':' && angle == null && !holdsAt && i < lastSemicolon) {
                phrase.setLength(0);
            } else if (c == ';' || (c == ',' && endsEntry())) {
                endEntry();
            } else {
                holdsAt |= c == '@';
                phrase.append(c);
            }
        }
    }

    /** In {@code Doe, John <j@x>} the comma belongs to the name: an entry without an address has not ended. */
    private boolean endsEntry() {
        return angle != null || holdsAt;
    }

    private int readComment(String s, int open) {
        int depth = 0;
        for (int i = open; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c == ')' && --depth == 0) {
                return i;
            }
            if (depth > 0) {
                comment.append(c);
            }
            if (c == '(') {
                depth++;
            }
        }
        return s.length();
    }

    private void endEntry() {
        String words = phrase.toString().trim();
        String spec = angle != null ? angle : words;
        int route = spec.lastIndexOf(':');
        spec = spec.substring(route >= 0 && spec.indexOf('@') < route ? route + 1 : 0);
        spec = oneAddress(withoutComments(spec.replace("\"", "")));
        if (spec.startsWith("mailto:")) {
            spec = spec.substring("mailto:".length());
        }
        // Between angle brackets a name alone is an address of the server's own: <MAILER-DAEMON>.
        if (spec.contains("@") || (angle != null && !spec.isEmpty())) {
            String name = angle != null && !words.isEmpty()
                    ? words
                    : comment.toString().trim();
            found.add(new MailAddress(EncodedWords.decode(spec), name(name, spec)));
        }
        phrase.setLength(0);
        comment.setLength(0);
        holdsAt = false;
        angle = null;
    }

    /** {@code jdoe@machine(in the hall).example}, as RFC 822 allowed. */
    private static String withoutComments(String spec) {
        int open = spec.indexOf('(');
        int close = spec.indexOf(')', open + 1);
        return open < 0 || close < 0 ? spec : spec.substring(0, open) + spec.substring(close + 1);
    }

    /** Blanks inside an address are noise, between two addresses they are a forgotten comma: the first one counts. */
    private static String oneAddress(String spec) {
        String joined = spec.replaceAll("\\s+", "");
        if (joined.indexOf('@') == joined.lastIndexOf('@')) {
            return joined;
        }
        for (String word : spec.trim().split("\\s+")) {
            if (word.indexOf('@') > 0) {
                return word;
            }
        }
        return joined;
    }

    private static @Nullable String name(String written, String spec) {
        String name = trimmed(EncodedWords.decode(written));
        return name.isEmpty() || name.equalsIgnoreCase(spec) ? null : name;
    }

    /** Without quotes and commas around it. By hand: a pattern anchored at the end is quadratic in a run of blanks. */
    private static String trimmed(String name) {
        int from = 0;
        int to = name.length();
        while (from < to && isDecoration(name.charAt(from))) {
            from++;
        }
        while (to > from && isDecoration(name.charAt(to - 1))) {
            to--;
        }
        return name.substring(from, to);
    }

    private static boolean isDecoration(char c) {
        return c == '\'' || c == '"' || c == ',' || Character.isWhitespace(c);
    }
}
