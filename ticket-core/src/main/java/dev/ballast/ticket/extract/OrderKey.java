package dev.ballast.ticket.extract;

import java.util.Locale;

/**
 * An order number as it is compared: without {@code #}, spaces and dashes, upper case. {@code #1001}, {@code 1001} and
 * {@code 10-01} are one key, because customers group digits as they like.
 */
public record OrderKey(String value) {

    public OrderKey {
        if (value.isEmpty() || !value.equals(normalized(value))) {
            throw new IllegalArgumentException("order key: '" + value + "' (expected: from OrderKey.of)");
        }
    }

    /** @throws IllegalArgumentException where nothing is left after normalizing */
    public static OrderKey of(String written) {
        return new OrderKey(normalized(written));
    }

    private static String normalized(String written) {
        StringBuilder key = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (Character.isDigit(c)) {
                key.append((char) ('0' + Character.digit(c, 10)));
            } else if (Character.isLetter(c)) {
                key.append(c);
            }
        }
        return key.toString().toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
