package dev.ballast.ticket.store;

import java.util.Locale;
import java.util.Set;

/** An address as it is compared: for matching only; what the customer wrote is what the shop answers to. */
public final class EmailKey {

    /** Providers that ignore dots in the local part. */
    private static final Set<String> DOTLESS = Set.of("gmail.com", "googlemail.com");

    private EmailKey() {}

    public static String of(String written) {
        String address = written.strip().toLowerCase(Locale.ROOT);
        int at = address.lastIndexOf('@');
        if (at < 1) {
            return address;
        }
        String domain = address.substring(at + 1);
        int plus = address.indexOf('+');
        String local = address.substring(0, plus > 0 && plus < at ? plus : at);
        return DOTLESS.contains(domain) ? local.replace(".", "") + "@gmail.com" : local + "@" + domain;
    }
}
