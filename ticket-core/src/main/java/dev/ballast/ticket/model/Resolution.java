package dev.ballast.ticket.model;

import java.util.regex.Pattern;

/** How a problem was settled, by its code: {@code answered}, {@code refunded}, {@code reshipped} … A shop may add its own. */
public record Resolution(String code) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    public Resolution {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "resolution: '" + code + "' (expected: lower case letters, digits and dashes, at most 40)");
        }
    }
}
