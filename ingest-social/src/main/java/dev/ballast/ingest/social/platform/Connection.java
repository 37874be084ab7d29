package dev.ballast.ingest.social.platform;

import dev.ballast.contract.account.ChannelAccount;
import dev.ballast.contract.account.SecretCipher;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An account together with the key to its secrets. */
public record Connection(ChannelAccount account, SecretCipher cipher) {
    public String setting(String name, String fallback) {
        return account.setting(name, fallback);
    }

    /**
     * Every usable value of a secret. While a platform rotates it, the old one stands beside the new as {@code name.old}
     * (any suffix after the dot). Blank ones are left out, so that an empty secret never verifies anything.
     *
     * @throws IllegalArgumentException when one was encrypted under another key
     */
    public List<String> secrets(String name) {
        return account.secrets().entrySet().stream()
                .filter(e -> e.getKey().equals(name) || e.getKey().startsWith(name + "."))
                .sorted(Map.Entry.comparingByKey())
                .map(e -> cipher.decrypt(account.id(), e.getKey(), e.getValue()))
                .filter(secret -> !secret.isBlank())
                .toList();
    }

    /** The current value, for calls that this service makes itself. */
    public Optional<String> secret(String name) {
        return secrets(name).stream().findFirst();
    }
}
