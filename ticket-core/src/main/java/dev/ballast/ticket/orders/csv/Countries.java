package dev.ballast.ticket.orders.csv;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** ISO 3166-1 codes from codes and from names in the languages that the desk speaks. */
final class Countries {
    private static final List<Locale> LANGUAGES = List.of("en", "zh", "de", "fr", "es", "it", "pt", "ja").stream()
            .map(Locale::of)
            .toList();
    private static final Map<String, String> BY_NAME = names();

    private Countries() {}

    static @Nullable String code(String written) {
        String key = written.strip().toUpperCase(Locale.ROOT);
        return BY_NAME.get(key);
    }

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale country = Locale.of("", code);
            names.put(code, code);
            names.put(country.getISO3Country(), code);
            for (Locale language : LANGUAGES) {
                names.put(country.getDisplayCountry(language).toUpperCase(Locale.ROOT), code);
            }
        }
        names.put("UK", "GB");
        names.put("USA", "US");
        names.put("UNITED STATES OF AMERICA", "US");
        return names;
    }
}
