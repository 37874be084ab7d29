package dev.ballast.testkit.platform;

import java.time.Instant;
import java.util.Map;

/** LINE: base64 over the raw body, under the channel's secret. */
public record LineSigner(String channelSecret) implements PlatformSigner {
    @Override
    public Map<String, String> headers(byte[] body, Instant at) {
        return Map.of("x-line-signature", new Mac256(channelSecret).base64(body));
    }
}
