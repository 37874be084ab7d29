package dev.ballast.testkit.platform;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Shopify: base64 over the raw body; what the body is stands in a header.
 *
 * @param topic for example {@code orders/create}
 */
public record ShopifySigner(String clientSecret, String shopDomain, String topic) implements PlatformSigner {
    @Override
    public Map<String, String> headers(byte[] body, Instant at) {
        String event = UUID.nameUUIDFromBytes(
                        (topic + new String(body, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8))
                .toString();
        return Map.of(
                "X-Shopify-Hmac-SHA256",
                new Mac256(clientSecret).base64(body),
                "X-Shopify-Topic",
                topic,
                "X-Shopify-Shop-Domain",
                shopDomain,
                "X-Shopify-Event-Id",
                event,
                "X-Shopify-Webhook-Id",
                UUID.randomUUID().toString(),
                "X-Shopify-Triggered-At",
                at.toString());
    }
}
