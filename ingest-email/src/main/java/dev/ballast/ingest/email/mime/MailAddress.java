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
