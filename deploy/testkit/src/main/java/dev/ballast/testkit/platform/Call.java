package dev.ballast.testkit.platform;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ballast.contract.EventCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
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

    /** The bearer token, or an empty string. */
    public String bearer() {
        String authorization = headers.getOrDefault("authorization", "");
        return authorization.startsWith("Bearer ") ? authorization.substring(7) : "";
    }
}
