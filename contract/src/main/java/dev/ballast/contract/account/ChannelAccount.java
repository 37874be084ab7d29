package dev.ballast.contract.account;

import dev.ballast.contract.inbound.Platform;
import java.util.Map;

/**
 * A mailbox, form, page or bot that the shop connected.
 *
 * @param enabled  false keeps the account and its cursor, and stops its connector
 * @param settings what the connector's documentation names: {@code host}, {@code folders}, {@code allowed-origins} …
 * @param secrets  the same, encrypted, see {@link SecretCipher}
 */
public record ChannelAccount(
        AccountId id,
        Platform platform,
        String displayName,
        boolean enabled,
        Map<String, String> settings,
        Map<String, EncryptedSecret> secrets) {

    @SuppressWarnings({"ConstantValue", "NullableProblems"})
    public ChannelAccount {
        if (id == null || platform == null) {
            throw new IllegalArgumentException("channel account: expected id and platform");
        }
        displayName = displayName == null || displayName.isBlank() ? id.value() : displayName;
        settings = settings == null ? Map.of() : Map.copyOf(settings);
        secrets = secrets == null ? Map.of() : Map.copyOf(secrets);
    }

    /** A setting, or {@code fallback} where it is absent or blank. */
    public String setting(String name, String fallback) {
        String value = settings.getOrDefault(name, "");
        return value.isBlank() ? fallback : value;
    }
}
