package dev.ballast.testkit.platform;

import java.time.Instant;
import java.util.Map;

/** Judge.me: hex over the raw body, under the app's secret or the shop's private API token. */
public record JudgeMeSigner(String secret) implements PlatformSigner {
    @Override
    public Map<String, String> headers(byte[] body, Instant at) {
        return Map.of("JUDGEME-HMAC-SHA256", new Mac256(secret).hex(body));
    }
}
