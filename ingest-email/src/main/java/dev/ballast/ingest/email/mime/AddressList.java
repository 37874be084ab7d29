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
    /** How much of {@code phrase} stood before the angle bracket. */
    private int nameEnd;
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
                i = readAngle(s, i);
            } else if (c == ':' && angle == null && !holdsAt && i < lastSemicolon) {
                phrase.setLength(0);
            } else if (c == ';' || (c == ',' && endsEntry())) {
                endEntry();
            } else if (c == ',' && isBlank(phrase)) {
                phrase.setLength(0);
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

    private int readAngle(String s, int open) {
        if (angle != null) {
            // Between two addresses a comma was forgotten; what stands after the first belongs to the second.
            String next = phrase.substring(nameEnd);
            phrase.setLength(nameEnd);
            endEntry();
            phrase.append(next);
        }
        int from = open + 1;
        while (from < s.length() && s.charAt(from) == '<') {
            from++;
        }
        int close = s.indexOf('>', from);
        int to = close < 0 ? s.length() : close;
        angle = s.substring(from, to);
        nameEnd = phrase.length();
        return to;
    }

    private static boolean isBlank(StringBuilder words) {
        return words.chars().allMatch(Character::isWhitespace);
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
        String said = comment.toString().trim();
        if (angle == null) {
            BareAddress.in(words, said).ifPresent(found::add);
        } else {
            String spec = withoutBlanks(withoutComments(withoutRoute(angle).replace("\"", "")));
            // Between angle brackets a name alone is an address of the server's own: <MAILER-DAEMON>.
            if (!spec.isEmpty()) {
                found.add(MailAddress.written(spec, words.isEmpty() ? said : words));
            }
        }
        phrase.setLength(0);
        comment.setLength(0);
        holdsAt = false;
        angle = null;
    }

    /** {@code @relay.example:ann@c.example}, as RFC 822 allowed, and {@code mailto:}. */
    static String withoutRoute(String spec) {
        int route = spec.lastIndexOf(':');
        return spec.substring(route >= 0 && route < spec.lastIndexOf('@') ? route + 1 : 0);
    }

    /** {@code jdoe@machine(in the hall).example}, as RFC 822 allowed. */
    private static String withoutComments(String spec) {
        int open = spec.indexOf('(');
        int close = spec.indexOf(')', open + 1);
        return open < 0 || close < 0 ? spec : spec.substring(0, open) + spec.substring(close + 1);
    }

    /** Blanks inside an address are noise, between two addresses they are a forgotten comma: the first one counts. */
    private static String withoutBlanks(String spec) {
        String joined = spec.replaceAll("\\s+", "");
        return joined.indexOf('@') == joined.lastIndexOf('@')
                ? joined
                : BareAddress.in(spec.trim(), "").map(MailAddress::address).orElse(joined);
    }
}
