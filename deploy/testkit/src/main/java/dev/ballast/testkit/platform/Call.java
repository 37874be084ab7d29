package dev.ballast.testkit.platform;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ballast.contract.EventCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request that a simulator took.
 *
 * @param headers by lower-case name
 * @param query   undecoded; null without one
 */
public record Call(String method, String path, @Nullable String query, Map<String, String> headers, byte[] body) {
    public JsonNode json() {
        try {
            return EventCodec.MAPPER.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The value of a form field or, for a file, its name; empty when the form has no such part. */
    public String formField(String name) {
        String form = new String(body, StandardCharsets.ISO_8859_1);
        Matcher part = Pattern.compile(
                        "name=\"" + Pattern.quote(name) + "\"(?:; filename=\"([^\"]*)\")?\r\n[^\r]*\r\n\r\n([^\r]*)")
                .matcher(form);
        if (!part.find()) {
            return "";
        }
        return part.group(1) == null ? part.group(2) : part.group(1);
    }

    /** The bearer token, or an empty string. */
    public String bearer() {
        String authorization = headers.getOrDefault("authorization", "");
        return authorization.startsWith("Bearer ") ? authorization.substring(7) : "";
    }
}
