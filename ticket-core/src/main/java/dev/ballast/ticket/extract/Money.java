package dev.ballast.ticket.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sums of money with a currency beside them. Every repetition is bounded. */
final class Money {

    private static final Map<String, String> CURRENCIES = Map.ofEntries(
            Map.entry("€", "EUR"),
            Map.entry("eur", "EUR"),
            Map.entry("euro", "EUR"),
            Map.entry("euros", "EUR"),
            Map.entry("欧", "EUR"),
            Map.entry("ユーロ", "EUR"),
            Map.entry("us$", "USD"),
            Map.entry("$", "USD"),
            Map.entry("usd", "USD"),
            Map.entry("dollar", "USD"),
            Map.entry("dollars", "USD"),
            Map.entry("bucks", "USD"),
            Map.entry("美元", "USD"),
            Map.entry("ドル", "USD"),
            Map.entry("£", "GBP"),
            Map.entry("gbp", "GBP"),
            Map.entry("pounds", "GBP"),
            Map.entry("円", "JPY"),
            Map.entry("yen", "JPY"),
            Map.entry("jpy", "JPY"),
            Map.entry("元", "CNY"),
            Map.entry("块", "CNY"),
            Map.entry("rmb", "CNY"),
            Map.entry("cny", "CNY"),
            Map.entry("¥", "CNY"),
            Map.entry("￥", "CNY"),
            Map.entry("r$", "BRL"),
            Map.entry("brl", "BRL"),
            Map.entry("reais", "BRL"),
            Map.entry("chf", "CHF"),
            Map.entry("cad", "CAD"),
            Map.entry("aud", "AUD"));

    private static final String NAMES =
            "us\\$|r\\$|euros?|eur|usd|dollars?|bucks|gbp|pounds|yen|jpy|rmb|cny|brl|reais|chf|cad|aud|[€$£¥￥欧元块円]|美元|ユーロ|ドル";

    /** As long as "dollars", a space and one letter more: a word that ends like a currency ("fraud", "couleur") is none. */
    private static final int BESIDE = 9;

    private static final String NUMBER = "\\d{1,9}(?:[.,]\\d{3}){0,2}(?:[.,]\\d{1,2})?";

    private static final Pattern BEFORE = Pattern.compile("(?<![a-z])(" + NAMES + ") ?(" + NUMBER + ")(?!\\d)");
    private static final Pattern AFTER = Pattern.compile("(?<![\\d.,-])(" + NUMBER + ") ?(" + NAMES + ")(?![a-z])");

    private Money() {}

    static List<Amount> in(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        List<Amount> found = new ArrayList<>();
        add(found, BEFORE.matcher(lower), 2, 1);
        add(found, AFTER.matcher(lower), 1, 2);
        return found.stream().distinct().toList();
    }

    /** A currency stands directly before or after this stretch. */
    static boolean touches(String text, int start, int end) {
        String around = text.substring(Math.max(0, start - BESIDE), start)
                .toLowerCase(Locale.ROOT)
                .strip();
        String behind = text.substring(end, Math.min(text.length(), end + BESIDE))
                .toLowerCase(Locale.ROOT)
                .strip();
        return CURRENCIES.keySet().stream()
                .anyMatch(name -> around.endsWith(name) && notInWord(around, name)
                        || (behind.startsWith(name)
                                && (behind.length() == name.length()
                                        || !Character.isLetter(behind.charAt(name.length()))
                                        || name.charAt(0) > '\u2000')));
    }

    private static boolean notInWord(String around, String name) {
        int at = around.length() - name.length() - 1;
        return at < 0 || !Character.isLetter(around.charAt(at));
    }

    private static void add(List<Amount> found, Matcher matcher, int number, int currency) {
        while (matcher.find()) {
            String code = CURRENCIES.get(matcher.group(currency));
            if (code != null) {
                found.add(new Amount(value(matcher.group(number)), code));
            }
        }
    }

    /** The last separator is the decimal one where one or two digits follow it; all others group thousands. */
    private static BigDecimal value(String written) {
        int separator = Math.max(written.lastIndexOf('.'), written.lastIndexOf(','));
        if (separator >= 0 && written.length() - separator <= 3) {
            String whole = written.substring(0, separator).replaceAll("[.,]", "");
            return new BigDecimal(whole + "." + written.substring(separator + 1));
        }
        return new BigDecimal(written.replaceAll("[.,]", ""));
    }
}
