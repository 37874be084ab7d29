package dev.ballast.ingest.email.mime;

import jakarta.mail.internet.InternetHeaders;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A header block as it came: names without case, values unfolded, bytes above 127 still one character each. */
public final class MailHeaders {

    private final InternetHeaders headers;

    MailHeaders(InternetHeaders headers) {
        this.headers = headers;
    }

    /** The first one's value unfolded and trimmed, or null when there is none. */
    public @Nullable String first(String name) {
        String[] values = headers.getHeader(name);
        return values == null || values.length == 0 ? null : unfold(values[0]);
    }

    /** Every value in the order of the mail, topmost first. */
    public List<String> all(String name) {
        String[] values = headers.getHeader(name);
        return values == null
                ? List.of()
                : Arrays.stream(values).map(MailHeaders::unfold).toList();
    }

    /** The first one's value with encoded words and raw 8-bit text decoded; null when there is none. */
    public @Nullable String text(String name) {
        String value = first(name);
        return value == null ? null : EncodedWords.decode(value);
    }

    public boolean has(String name) {
        String[] values = headers.getHeader(name);
        return values != null && values.length > 0;
    }

    /** The first one's value in lower case without comments, "" when there is none: for tokens such as {@code Precedence}. */
    public String token(String name) {
        String value = first(name);
        return value == null ? "" : HeaderParameters.of(value).value();
    }

    public List<String> names() {
        return new ArrayList<>(Collections.list(headers.getAllHeaders()))
                .stream().map(jakarta.mail.Header::getName).toList();
    }

    private static String unfold(String value) {
        if (value.indexOf('\n') < 0 && value.indexOf('\r') < 0) {
            return value.strip();
        }
        StringBuilder line = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c != '\r' && c != '\n') {
                line.append(c);
            } else if (i + 1 < value.length() && " \t\r\n".indexOf(value.charAt(i + 1)) < 0) {
                line.append(' ');
            }
        }
        return line.toString().strip();
    }
}
