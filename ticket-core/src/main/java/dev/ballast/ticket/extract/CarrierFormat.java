package dev.ballast.ticket.extract;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One carrier's published form of number. The pattern sees the number in upper case without spaces; its group
 * {@code serial} is what the group {@code check} is computed from. Patterns have fixed lengths only: no backtracking.
 *
 * @param prefix put before the serial where the carrier leaves it out on the label but not in its sum
 */
record CarrierFormat(String carrier, Pattern pattern, CheckDigit check, String prefix) {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    static CarrierFormat of(String carrier, String pattern) {
        return new CarrierFormat(carrier, Pattern.compile(pattern), CheckDigit.NONE, "");
    }

    static CarrierFormat of(String carrier, String pattern, CheckDigit check) {
        return new CarrierFormat(carrier, Pattern.compile(pattern), check, "");
    }

    boolean fits(String number) {
        Matcher matcher = pattern.matcher(number);
        if (!matcher.matches()) {
            return false;
        }
        if (pattern.namedGroups().containsKey("country") && !COUNTRIES.contains(matcher.group("country"))) {
            return false;
        }
        if (check == CheckDigit.NONE) {
            return true;
        }
        String serial = matcher.group("serial");
        String whole = serial.startsWith(prefix) ? serial : prefix + serial;
        return check.holds(whole, matcher.group("check").charAt(0));
    }
}
