package dev.ballast.ingest.social.platform;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Times as platforms write them: seconds, milliseconds, ISO with or without a colon in the offset, and Yotpo's
 * {@code 2018-02-20 14:12:13 UTC}. One platform mixes three of these over its versions.
 */
public final class LenientTime {
    /** Year 5138 in seconds, March 1973 in milliseconds: nothing in between is meant. */
    private static final long FIRST_MILLISECONDS = 100_000_000_000L;

    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendPattern("[XXX][XX]")
            .toFormatter();

    /** As an operator writes when a token expires. */
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private LenientTime() {}

    public static Optional<Instant> read(String text) {
        String trimmed = text.trim();
        try {
            if (!trimmed.isEmpty() && trimmed.chars().allMatch(Character::isDigit)) {
                long number = Long.parseLong(trimmed);
                return Optional.of(
                        number < FIRST_MILLISECONDS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number));
            }
            if (DATE.matcher(trimmed).matches()) {
                return Optional.of(
                        LocalDate.parse(trimmed).atStartOfDay(ZoneOffset.UTC).toInstant());
            }
            String iso = trimmed.replace(" UTC", "Z")
                    .replaceFirst(" (?=[+-]\\d{4}$)", "")
                    .replaceFirst(" ", "T");
            return Optional.of(OffsetDateTime.parse(iso, ISO).toInstant());
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
