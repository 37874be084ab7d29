package dev.ballast.ingest.email.parse;

import dev.ballast.ingest.email.mime.MailHeaders;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Authentication-Results (RFC 8601). Anybody can write that header into a mail, so only the topmost ones count, and only
 * while they carry the configured authserv-id: the shop's own server adds its results above everything it received
 * (section 5), and the first foreign one ends what it added.
 */
final class AuthenticationResults {

    private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)");

    private AuthenticationResults() {}

    /** Whether DMARC passed for {@code domain}, or, where no DMARC result is given, an aligned DKIM signature. */
    static boolean vouchFor(String domain, MailHeaders headers, @Nullable String authServer) {
        if (authServer == null || authServer.isBlank() || domain.isEmpty()) {
            return false;
        }
        boolean dkim = false;
        for (String header : trusted(headers.all("Authentication-Results"), authServer)) {
            for (String result : header.split(";")) {
                String clean = result.trim().replaceAll("\\s*=\\s*", "=").toLowerCase(Locale.ROOT);
                if (clean.startsWith("dmarc=")) {
                    return clean.startsWith("dmarc=pass") && names(clean, "header.from", domain);
                }
                dkim |= clean.startsWith("dkim=pass") && names(clean, "header.d", domain);
            }
        }
        return dkim;
    }

    private static List<String> trusted(List<String> topmostFirst, String authServer) {
        return topmostFirst.stream()
                .map(AuthenticationResults::withoutComments)
                .takeWhile(header -> authServer.equalsIgnoreCase(header.split("[;\\s]", 2)[0]))
                .toList();
    }

    private static boolean names(String result, String property, String domain) {
        for (String word : result.split("\\s+")) {
            if (word.startsWith(property + "=")) {
                return word.substring(property.length() + 1).replace("\"", "").equals(domain);
            }
        }
        // A DMARC result without header.from is about the only From there is.
        return property.equals("header.from");
    }

    private static String withoutComments(String header) {
        String before = header;
        for (int depth = 0; depth < 5; depth++) {
            String after = COMMENT.matcher(before).replaceAll(" ");
            if (after.equals(before)) {
                break;
            }
            before = after;
        }
        return before.trim();
    }
}
