package dev.ballast.ingest.email.mime;

import jakarta.mail.internet.MailDateFormat;
import java.text.ParseException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code Date} headers, as loosely as they are written. */
public final class MailDates {

    private MailDates() {}

    /** Empty for a date nobody can read; never fails. */
    public static Optional<Instant> parse(@Nullable String header) {
        if (header == null || header.isBlank() || header.length() > 200) {
            return Optional.empty();
        }
        try {
            // Nearly every mail; MailDateFormat is not thread-safe and costs more to make than all the headers to read.
            OffsetDateTime date = OffsetDateTime.parse(header.trim(), DateTimeFormatter.RFC_1123_DATE_TIME);
            // It takes a year of two digits for one of the first century.
            return date.getYear() < 1_000 ? loosely(header) : Optional.of(date.toInstant());
        } catch (DateTimeException e) {
            return loosely(header);
        }
    }

    private static Optional<Instant> loosely(String header) {
        MailDateFormat format = new MailDateFormat();
        try {
            Date date = format.parse(withoutDecoration(header));
            return Optional.of(date.toInstant());
        } catch (ParseException | RuntimeException e) {
            return iso(header.trim());
        }
    }

    /** Without the day's name (which may be in any language) and comments, with dashes and dots as spaces. */
    private static String withoutDecoration(String header) {
        String s = header.replaceAll("\\([^)]*\\)", " ").trim();
        int comma = s.indexOf(',');
        if (comma >= 0) {
            s = s.substring(comma + 1);
        }
        return s.replaceAll("(?<=\\d)-(?=[A-Za-z])|(?<=[A-Za-z])-(?=\\d{2})", " ")
                .replaceAll("(?<=\\d)\\.(?=\\d{2}\\b)", ":")
                // "-600" has lost a digit; Jakarta Mail would take the time for UTC.
                .replaceAll("([+-])(\\d{3})$", "$10$2")
                .replaceAll("\\s+", " ")
                .trim();
    }

    private static Optional<Instant> iso(String s) {
        try {
            return Optional.of(OffsetDateTime.parse(s.replace(' ', 'T')).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
