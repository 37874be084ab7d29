package dev.ballast.testkit.platform;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/** TikTok Business: hex over {@code <seconds>.<raw body>}, with the seconds beside it. */
public record TikTokBusinessSigner(String clientSecret) implements PlatformSigner {
    @Override
    public Map<String, String> headers(byte[] body, Instant at) {
        String seconds = Long.toString(at.getEpochSecond());
        String mac = new Mac256(clientSecret).hex((seconds + ".").getBytes(StandardCharsets.UTF_8), body);
        return Map.of("Tiktok-Signature", "t=" + seconds + ",s=" + mac);
    }
}
