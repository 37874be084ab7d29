package dev.ballast.ingest.email.mime;

import jakarta.mail.internet.MailDateFormat;
import java.text.ParseException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code Date} headers, as loosely as they are written. */
public final class MailDates {

    /** As C programs print it: {@code Mon Nov 16 09:00:00 2026}. */
    private static final Pattern ASCTIME =
            Pattern.compile("^(?:[A-Za-z]{3} )?([A-Za-z]{3}) (\\d{1,2}) ([\\d:]{4,8})( [A-Z]{3,4})? (\\d{4})");

    private static final Pattern ISO = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?) ?(Z|[+-]\\d{2}):?(\\d{2})?");

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
        String s = header.replaceAll("\\([^)]*\\)", " ").replace('"', ' ').trim();
        int comma = s.indexOf(',');
        if (comma >= 0) {
            s = s.substring(comma + 1);
        }
        s = s.replaceAll("(?<=\\d)-(?=[A-Za-z])|(?<=[A-Za-z])-(?=\\d{2})", " ")
                .replaceAll("(?<=\\d)\\.(?=\\d{2}\\b)", ":")
                .replaceAll("([+-]\\d{2}):(\\d{2})$", "$1$2")
                // "-600" has lost a digit; Jakarta Mail would take the time for UTC.
                .replaceAll("([+-])(\\d{3})$", "$10$2")
                .replaceAll("\\b([A-Za-z]{3})[a-z]{1,6}\\b(?= \\d{4}\\b)", "$1")
                .replaceAll("\\s+", " ")
                .trim();
        return ASCTIME.matcher(s).replaceFirst("$2 $1 $5 $3$4");
    }

    private static Optional<Instant> iso(String s) {
        Matcher iso = ISO.matcher(s);
        if (!iso.matches()) {
            return Optional.empty();
        }
        String zone =
                iso.group(3).equals("Z") ? "Z" : iso.group(3) + ":" + Objects.requireNonNullElse(iso.group(4), "00");
        try {
            return Optional.of(OffsetDateTime.parse(iso.group(1) + "T" + iso.group(2) + zone)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
