package dev.ballast.testkit.platform;

import java.time.Instant;
import java.util.Map;

/** Telegram does not sign; it repeats the secret token that {@code setWebhook} was given. */
public record TelegramSigner(String secretToken) implements PlatformSigner {
    @Override
    public Map<String, String> headers(byte[] body, Instant at) {
        return Map.of("X-Telegram-Bot-Api-Secret-Token", secretToken);
    }
}
