package dev.ballast.ticket.extract;

import java.util.regex.Pattern;

/** Tells whether a number looks like an order number where the shop does not know it. */
final class OrderSpotter {

    /** Marketplace orders, and how customers mangle them. Dashes are literal, lengths bounded. */
    private static final Pattern GROUPED = Pattern.compile("\\d{3}-\\d{6,7}-\\d{6,7}|\\d{3}-\\d{3,7}-\\d{4,7}");

    private static final Pattern DATE = Pattern.compile(
            "(?:19|20)\\d{2}-\\d{1,2}-\\d{1,2}|\\d{1,2}-\\d{1,2}-(?:19|20)?\\d{2}|\\d{1,2}(?:ST|ND|RD|TH|AM|PM)");

    private static final Pattern YEAR = Pattern.compile("20[12]\\d");

    /** Sizes, weights, counts: 180x200, 500ml, 10cm, 3pcs. */
    private static final Pattern MEASURE = Pattern.compile(
            "\\d{1,5}(?:X\\d{1,5}|ML|CM|MM|KG|G|M|L|PCS|PC|H|HZ|W|V|MAH|GB|TB|DAYS?|EUR|USD|INCH|IN|FT|K)");

    static final int FEWEST_DIGITS = 3;

    private static final int ADJACENT = 14;

    private OrderSpotter() {}

    static boolean spots(String text, NumberToken token, Cues.Cue cue) {
        String compact = token.compact();
        int digits = token.digits();
        if (digits < FEWEST_DIGITS || compact.length() > 25 || impossible(text, token, compact)) {
            return false;
        }
        if (token.hashed() || GROUPED.matcher(token.text()).matches()) {
            return cue.kind() != Cues.Kind.TRACKING && cue.kind() != Cues.Kind.ELSE;
        }
        return switch (cue.kind()) {
            case ORDER ->
                cue.distance() <= ADJACENT
                        ? digits >= 4 || token.onlyDigits()
                        : digits >= 5 || (digits == 4 && !YEAR.matcher(compact).matches());
            case TRACKING, ELSE -> false;
            case NONE -> token.onlyDigits() && digits >= 8 && digits <= 17;
        };
    }

    private static boolean impossible(String text, NumberToken token, String compact) {
        return DATE.matcher(token.text().toUpperCase(java.util.Locale.ROOT)).matches()
                || MEASURE.matcher(compact).matches()
                || Money.touches(text, token.start(), token.end())
                || besides(text, token.start() - 1, "+./:,")
                || besides(text, token.end(), "%:/@")
                || decimal(text, token.end());
    }

    private static boolean decimal(String text, int end) {
        return end + 1 < text.length()
                && (text.charAt(end) == '.' || text.charAt(end) == ',')
                && Character.isDigit(text.charAt(end + 1));
    }

    private static boolean besides(String text, int at, String characters) {
        return at >= 0
                && at < text.length()
                && characters.indexOf(text.charAt(at)) >= 0
                && !(text.charAt(at) == ':' && at + 1 < text.length() && !Character.isDigit(text.charAt(at + 1)))
                && !(text.charAt(at) == '.' && at > 1 && Character.isLetter(text.charAt(at - 1)))
                && !(text.charAt(at) == ':' && (at == 0 || !Character.isDigit(text.charAt(at - 1))));
    }
}
