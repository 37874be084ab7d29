package dev.ballast.ticket.orders.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What a column of an export may hold; {@code columns.txt} says how it is headed. */
enum Column {
    NUMBER,
    ID,
    EMAIL,
    PHONE,
    CUSTOMER,
    FIRST_NAME,
    LAST_NAME,
    COUNTRY,
    TOTAL,
    CURRENCY,
    PAYMENT,
    FULFILLMENT,
    CREATED,
    PAID,
    SHIPPED,
    DELIVERED,
    CANCELLED,
    REFUNDED,
    TRACKING,
    CARRIER,
    PRODUCT,
    SKU,
    VARIANT,
    QUANTITY,
    PRICE;

    private static final Map<String, Column> BY_NAME = names();

    static Optional<Column> headed(String header) {
        return Optional.ofNullable(BY_NAME.get(normalized(header)));
    }

    private static Map<String, Column> names() {
        Map<String, Column> names = new HashMap<>();
        InputStream file = Objects.requireNonNull(Column.class.getResourceAsStream("columns.txt"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] fields = line.split(" \\| ");
                for (int i = 1; i < fields.length; i++) {
                    names.put(normalized(fields[i]), valueOf(fields[0]));
                }
            });
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String normalized(String header) {
        String plain = Normalizer.normalize(header, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder letters = new StringBuilder();
        plain.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
