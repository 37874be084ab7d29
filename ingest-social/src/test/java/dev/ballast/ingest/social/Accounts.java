package dev.ballast.ingest.social;

import dev.ballast.contract.Event;
import dev.ballast.contract.EventType;
import dev.ballast.contract.account.AccountId;
import dev.ballast.contract.account.ChannelAccount;
import dev.ballast.contract.account.EncryptedSecret;
import dev.ballast.contract.account.SecretCipher;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.ingest.social.platform.Connection;
import dev.ballast.testkit.BallastResource;
import dev.ballast.testkit.KafkaProbe;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Accounts for tests, their secrets encrypted as the desk would. */
public final class Accounts {
    public static final SecretCipher CIPHER = new SecretCipher(BallastResource.SECRET_KEY);

    private Accounts() {}

    public static ChannelAccount account(
            String id, Platform platform, Map<String, String> settings, Map<String, String> secrets) {
        AccountId account = new AccountId(id);
        Map<String, EncryptedSecret> encrypted = new HashMap<>();
        secrets.forEach((name, secret) -> encrypted.put(name, CIPHER.encrypt(account, name, secret)));
        return new ChannelAccount(account, platform, id, true, settings, encrypted);
    }

    public static Connection connection(Platform platform, Map<String, String> secrets) {
        return new Connection(account("shop", platform, Map.of(), secrets), CIPHER);
    }

    public static void publish(KafkaProbe probe, ChannelAccount account) {
        probe.publish(
                EventType.CHANNEL_ACCOUNT,
                Event.of("/test", Instant.now(), account.id().value(), account));
    }
}
