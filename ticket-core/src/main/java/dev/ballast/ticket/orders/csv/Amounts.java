package dev.ballast.ticket.orders.csv;

import java.math.BigDecimal;
import java.util.Optional;

/** Amounts as spreadsheets of different countries write them: {@code 1,234.56}, {@code 1.234,56 €}, {@code ￥1234}. */
final class Amounts {

    private Amounts() {}

    static Optional<BigDecimal> read(String cell) {
        boolean negative = cell.contains("-") || (cell.startsWith("(") && cell.endsWith(")"));
        StringBuilder kept = new StringBuilder();
        cell.chars().filter(c -> Character.isDigit(c) || c == '.' || c == ',').forEach(c -> kept.append((char) c));
        String digits = kept.toString();
        int decimals = decimalPlace(digits);
        String whole = (decimals < 0 ? digits : digits.substring(0, decimals)).replaceAll("[.,]", "");
        String part = decimals < 0 ? "" : digits.substring(decimals + 1);
        if (whole.isEmpty() && part.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal amount = new BigDecimal((whole.isEmpty() ? "0" : whole) + (part.isEmpty() ? "" : "." + part));
        return Optional.of(negative ? amount.negate() : amount);
    }

    /** The last separator, unless it groups thousands: alone with three digits behind it and no bare zero before, or repeated. */
    private static int decimalPlace(String digits) {
        int last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
        if (last < 0) {
            return -1;
        }
        char separator = digits.charAt(last);
        boolean repeated = digits.indexOf(separator) != last;
        boolean other = digits.indexOf(separator == '.' ? ',' : '.') >= 0;
        boolean grouping = repeated
                || (!other && digits.length() - last - 1 == 3 && last > 0 && last <= 3 && !digits.startsWith("0"));
        return grouping ? -1 : last;
    }
}
