package dev.ballast.ticket.orders.csv;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether 03/04 is in March or in April. */
enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST;

    private static final Pattern SLASHES = Pattern.compile("(\\d{1,2})/(\\d{1,2})/\\d{2,4}.*");

    /** Told by a date with a number that is no month. */
    static Optional<DateOrder> of(String cell) {
        Matcher date = SLASHES.matcher(cell.strip());
        if (!date.matches()) {
            return Optional.empty();
        }
        if (Integer.parseInt(date.group(1)) > 12) {
            return Optional.of(DAY_FIRST);
        }
        return Integer.parseInt(date.group(2)) > 12 ? Optional.of(MONTH_FIRST) : Optional.empty();
    }
}
