package dev.ballast.ingest.webform.form;

import java.util.Locale;
import java.util.Optional;

/**
 * An address as RFC 5321 limits it, lower-cased because it identifies the visitor. Quoted local parts are legal and
 * refused: nobody has one, and they carry line breaks and brackets into mail headers.
 */
public record EmailAddress(String value) {

    private static final int MAX_LENGTH = 254;
    private static final int MAX_LOCAL = 64;
    private static final String NEVER = "\"(),:;<>[\\]";

    public static Optional<EmailAddress> parse(String text) {
        String address = text.strip().toLowerCase(Locale.ROOT);
        int at = address.lastIndexOf('@');
        if (at < 1
                || at > MAX_LOCAL
                || address.length() > MAX_LENGTH
                || !address.codePoints().allMatch(EmailAddress::isAllowed)) {
            return Optional.empty();
        }
        String local = address.substring(0, at);
        String domain = address.substring(at + 1);
        return local.indexOf('@') < 0 && dotsFit(local) && dotsFit(domain) && isDomain(domain)
                ? Optional.of(new EmailAddress(address))
                : Optional.empty();
    }

    private static boolean isAllowed(int c) {
        return c > ' ' && c != 0x7f && NEVER.indexOf(c) < 0 && !Character.isWhitespace(c) && isPlain(c);
    }

    /** No control, format (bidi overrides) or unpaired surrogate character. */
    private static boolean isPlain(int c) {
        int type = Character.getType(c);
        return type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE;
    }

    private static boolean dotsFit(String part) {
        return !part.isEmpty() && !part.startsWith(".") && !part.endsWith(".") && !part.contains("..");
    }

    /** Letters of any script (IDN), digits, hyphens; at least two labels. */
    private static boolean isDomain(String domain) {
        return domain.indexOf('.') > 0
                && domain.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || isMark(c) || c == '.' || c == '-');
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    @Override
    public String toString() {
        return value;
    }
}
