package dev.ballast.ticket.orders.csv;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times as exports write them; without an offset they are taken as UTC.
 *
 * @param order for dates of three numbers with the year last and slashes between
 */
record Dates(DateOrder order) {
    private static final String TIME = "(?:[T ,]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?\\s*([AaPp][Mm])?)?"
            + "\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?";
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?" + TIME);
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})" + TIME);
    private static final Pattern NAMED_DAY_FIRST =
            Pattern.compile("(\\d{1,2})[ -]([A-Za-z]{3})[a-z]*\\.?,?[ -](\\d{4})" + TIME);
    private static final Pattern NAMED_MONTH_FIRST =
            Pattern.compile("([A-Za-z]{3})[a-z]*\\.? (\\d{1,2}),? (\\d{4})" + TIME);
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    Optional<Instant> read(String cell) {
        String text = cell.strip();
        try {
            Matcher date = YEAR_FIRST.matcher(text);
            if (date.matches()) {
                return at(number(date, 1), number(date, 2), number(date, 3), date, 4);
            }
            date = YEAR_LAST.matcher(text);
            if (date.matches()) {
                return yearLast(date);
            }
            date = NAMED_DAY_FIRST.matcher(text);
            if (date.matches()) {
                return at(number(date, 3), month(date.group(2)), number(date, 1), date, 4);
            }
            date = NAMED_MONTH_FIRST.matcher(text);
            return date.matches()
                    ? at(number(date, 3), month(date.group(1)), number(date, 2), date, 4)
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<Instant> yearLast(Matcher date) {
        int first = number(date, 1);
        int second = number(date, 3);
        int year = number(date, 4);
        boolean slash = date.group(2).equals("/");
        boolean dayFirst = first > 12 || (second <= 12 && (!slash || order == DateOrder.DAY_FIRST));
        return at(year < 100 ? 2000 + year : year, dayFirst ? second : first, dayFirst ? first : second, date, 5);
    }

    private static Optional<Instant> at(int year, int month, int day, Matcher date, int time) {
        int hour = date.group(time) == null ? 0 : number(date, time);
        int minute = date.group(time + 1) == null ? 0 : number(date, time + 1);
        int second = date.group(time + 2) == null ? 0 : number(date, time + 2);
        String half = date.group(time + 3);
        if (half != null) {
            hour = hour % 12 + (half.equalsIgnoreCase("pm") ? 12 : 0);
        }
        String zone = date.group(time + 4);
        ZoneOffset offset = zone == null || Character.isLetter(zone.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(zone);
        return Optional.of(
                LocalDateTime.of(year, month, day, hour, minute, second).toInstant(offset));
    }

    private static int month(String name) {
        return MONTHS.indexOf(name.toLowerCase(Locale.ROOT)) + 1;
    }

    private static int number(Matcher date, int group) {
        return Integer.parseInt(date.group(group));
    }
}
