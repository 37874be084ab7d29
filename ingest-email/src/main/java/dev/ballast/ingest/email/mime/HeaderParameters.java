package dev.ballast.ingest.email.mime;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value with parameters, {@code text/plain; charset=utf-8}: RFC 2045 as it is written, not as it is specified.
 * Unquoted spaces, forgotten and doubled semicolons, quotes and comments do not stop it; it never fails.
 *
 * @param value      before the first semicolon, lower case, comments removed
 * @param parameters by lower-case name, RFC 2231 continuations joined and decoded
 */
public record HeaderParameters(String value, Map<String, String> parameters) {

    public static HeaderParameters of(@Nullable String header) {
        if (header == null) {
            return new HeaderParameters("", Map.of());
        }
        ParameterScanner scanner = new ParameterScanner(header);
        String value = scanner.upToParameters().replaceAll("[\"',]", "").trim().toLowerCase(Locale.ROOT);
        Map<String, String> raw = new LinkedHashMap<>();
        while (scanner.nextParameter()) {
            raw.putIfAbsent(scanner.name(), scanner.value());
        }
        return new HeaderParameters(value, ContinuedParameters.join(raw));
    }

    public @Nullable String parameter(String name) {
        return parameters.get(name);
    }
}
