package dev.ballast.ingest.email.mime;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * @param address local part and domain, lower case, as written otherwise
 * @param name    the display name decoded, or null
 */
public record MailAddress(String address, @Nullable String name) {

    public MailAddress {
        address = address.toLowerCase(Locale.ROOT);
    }

    /** As it stands in a header, encoded words and decoration included. */
    static MailAddress written(String address, String name) {
        String shown = trimmed(EncodedWords.decode(name));
        return new MailAddress(
                EncodedWords.decode(address), shown.isEmpty() || shown.equalsIgnoreCase(address) ? null : shown);
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
        return "'\",<>".indexOf(c) >= 0 || Character.isWhitespace(c);
    }

    /** The part after the last {@code @}, "" when there is none. */
    public String domain() {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    /** The part before the last {@code @}, "" when there is none. */
    public String localPart() {
        return address.substring(0, Math.max(0, address.lastIndexOf('@')));
    }

    /** Whether one could write to it: one {@code @} between two non-empty halves, nothing that breaks a header. */
    public boolean isUsable() {
        int at = address.lastIndexOf('@');
        return at > 0
                && at < address.length() - 1
                && address.length() <= 320
                && address.chars()
                        .noneMatch(c ->
                                c <= ' ' || c == 127 || "<>(),;:\"\\[]".indexOf(c) >= 0 || c == 0x2028 || c == 0x2029)
                && !domain().equals("unknown");
    }
}
