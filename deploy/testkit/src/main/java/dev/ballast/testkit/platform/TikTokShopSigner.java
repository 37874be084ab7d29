package dev.ballast.testkit.platform;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/** TikTok Shop: hex over app key and raw body, bare in {@code Authorization}, no timestamp. */
public record TikTokShopSigner(String appKey, String appSecret) implements PlatformSigner {
    @Override
    public Map<String, String> headers(byte[] body, Instant at) {
        return Map.of("Authorization", new Mac256(appSecret).hex(appKey.getBytes(StandardCharsets.UTF_8), body));
    }
}
