package dev.ballast.testkit.platform;

import java.time.Instant;
import java.util.Map;

/** Messenger, Instagram, page comments and WhatsApp: hex over the raw body, under the app's secret. */
public record MetaSigner(String appSecret) implements PlatformSigner {
    @Override
    public Map<String, String> headers(byte[] body, Instant at) {
        return Map.of("X-Hub-Signature-256", "sha256=" + new Mac256(appSecret).hex(body));
    }
}
