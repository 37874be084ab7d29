package dev.ballast.testkit.platform;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/** Yotpo and Trustpilot sign nothing: the shop gives them an address that holds a secret. */
public record AddressSecret(String token) implements PlatformSigner {
    @Override
    public Map<String, String> headers(byte[] body, Instant at) {
        return Map.of();
    }

    @Override
    public URI address(URI door) {
        return URI.create(door + "?token=" + URLEncoder.encode(token, StandardCharsets.UTF_8));
    }
}
