package dev.ballast.ticket.store;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A phone number as it is compared: {@code +} and digits, ITU-T E.164. For matching only. */
public final class PhoneKey {

    /** Fewer digits are an extension or a slip. */
    private static final int SHORTEST = 7;

    /** Behind a calling code that somebody wrote without its plus. */
    private static final int SUBSCRIBER = 9;

    /** ISO 3166-1 alpha-2 to the calling code of ITU-T E.164, where small shops send parcels to. */
    private static final Map<String, String> CALLING_CODES = Map.ofEntries(
            Map.entry("AE", "971"),
            Map.entry("AR", "54"),
            Map.entry("AT", "43"),
            Map.entry("AU", "61"),
            Map.entry("BE", "32"),
            Map.entry("BG", "359"),
            Map.entry("BR", "55"),
            Map.entry("CA", "1"),
            Map.entry("CH", "41"),
            Map.entry("CL", "56"),
            Map.entry("CN", "86"),
            Map.entry("CO", "57"),
            Map.entry("CZ", "420"),
            Map.entry("DE", "49"),
            Map.entry("DK", "45"),
            Map.entry("EE", "372"),
            Map.entry("ES", "34"),
            Map.entry("FI", "358"),
            Map.entry("FR", "33"),
            Map.entry("GB", "44"),
            Map.entry("GR", "30"),
            Map.entry("HK", "852"),
            Map.entry("HR", "385"),
            Map.entry("HU", "36"),
            Map.entry("ID", "62"),
            Map.entry("IE", "353"),
            Map.entry("IL", "972"),
            Map.entry("IN", "91"),
            Map.entry("IT", "39"),
            Map.entry("JP", "81"),
            Map.entry("KR", "82"),
            Map.entry("LT", "370"),
            Map.entry("LU", "352"),
            Map.entry("LV", "371"),
            Map.entry("MX", "52"),
            Map.entry("MY", "60"),
            Map.entry("NL", "31"),
            Map.entry("NO", "47"),
            Map.entry("NZ", "64"),
            Map.entry("PE", "51"),
            Map.entry("PH", "63"),
            Map.entry("PL", "48"),
            Map.entry("PT", "351"),
            Map.entry("RO", "40"),
            Map.entry("RS", "381"),
            Map.entry("SA", "966"),
            Map.entry("SE", "46"),
            Map.entry("SG", "65"),
            Map.entry("SI", "386"),
            Map.entry("SK", "421"),
            Map.entry("TH", "66"),
            Map.entry("TR", "90"),
            Map.entry("TW", "886"),
            Map.entry("UA", "380"),
            Map.entry("US", "1"),
            Map.entry("VN", "84"),
            Map.entry("ZA", "27"));

    private PhoneKey() {}

    /** A number that a platform vouches for: it always carries its calling code, with or without the plus. */
    public static @Nullable String international(@Nullable String written) {
        String digits = digits(written);
        return digits.length() < SHORTEST ? null : "+" + digits;
    }

    /**
     * A number as somebody typed it at checkout. Without calling code it means the order's country.
     *
     * @return null where it is no number that could be dialled from elsewhere
     */
    public static @Nullable String of(@Nullable String written, @Nullable String country) {
        String digits = digits(written);
        if (written == null || digits.length() < SHORTEST) {
            return null;
        }
        if (written.strip().startsWith("+")) {
            return "+" + digits;
        }
        if (digits.startsWith("00")) {
            return "+" + digits.substring(2);
        }
        String code = country == null ? null : CALLING_CODES.get(country);
        if (code == null) {
            return null;
        }
        if (digits.startsWith(code) && digits.length() >= code.length() + SUBSCRIBER) {
            return "+" + digits;
        }
        // Italy dials the zero from abroad too.
        boolean trunk = digits.startsWith("0") && !code.equals("39");
        return "+" + code + (trunk ? digits.substring(1) : digits);
    }

    private static String digits(@Nullable String text) {
        StringBuilder digits = new StringBuilder();
        if (text != null) {
            text.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
        }
        return digits.toString();
    }
}
