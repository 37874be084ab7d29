package dev.ballast.analytics.http;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * Days in the shop's time zone, both included.
 *
 * @param from {@link LocalDate#EPOCH} where the query leaves it open
 * @param to   year 9999 where the query leaves it open
 */
public record Period(LocalDate from, LocalDate to) {

    private static final LocalDate END = LocalDate.of(9999, 12, 31);

    /**
     * @param from a day as 2026-11-23, or a moment as 2026-11-23T10:00:00Z that stands for its day
     * @throws InvalidQuery for anything else, and when the end is before the beginning
     */
    public static Period parse(@Nullable String from, @Nullable String to, ZoneId zone) {
        var period = new Period(day("from", from, LocalDate.EPOCH, zone), day("to", to, END, zone));
        if (period.to.isBefore(period.from)) {
            throw new InvalidQuery("to", String.valueOf(to), "a day not before 'from'");
        }
        return period;
    }

    private static LocalDate day(String name, @Nullable String value, LocalDate open, ZoneId zone) {
        if (value == null || value.isBlank()) {
            return open;
        }
        try {
            return value.contains("T")
                    ? OffsetDateTime.parse(value).atZoneSameInstant(zone).toLocalDate()
                    : LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw new InvalidQuery(name, value, "a day as 2026-11-23 or a moment as 2026-11-23T10:00:00Z");
        }
    }
}
