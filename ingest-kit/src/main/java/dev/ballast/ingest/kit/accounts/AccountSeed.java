package dev.ballast.ingest.kit.accounts;

import dev.ballast.contract.Event;
import dev.ballast.contract.EventType;
import dev.ballast.contract.account.AccountOrigin;
import dev.ballast.contract.account.ChannelAccount;
import dev.ballast.contract.account.EncryptedSecret;
import dev.ballast.contract.account.SecretCipher;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.ingest.kit.publish.EventPublisher;
import dev.ballast.ingest.kit.publish.PublishFailed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the accounts of a YAML file on the account topic. An entry is applied when its account is absent, or when the
 * entry changed since it was last applied. As soon as somebody changed or removed the account at the desk, or made one of
 * that name there, the desk's word stands and the entry is passed over: see {@link AccountOrigin}.
 */
public final class AccountSeed {

    private static final Logger LOG = LoggerFactory.getLogger(AccountSeed.class);
    private static final Duration PUBLISH_WAIT = Duration.ofSeconds(10);

    private final Set<Platform> platforms;
    private final String secretKey;
    private final SecretCipher cipher;
    private final EventPublisher publisher;
    private final InstantSource clock;

    /**
     * @param platforms entries of other services' platforms are theirs to apply
     * @param secretKey {@code BALLAST_SECRET_KEY}
     */
    public AccountSeed(Set<Platform> platforms, String secretKey, EventPublisher publisher, InstantSource clock) {
        this.platforms = Set.copyOf(platforms);
        this.secretKey = secretKey;
        this.cipher = new SecretCipher(secretKey);
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * Call it when {@code directory} is ready, so that what is already there is known.
     *
     * @return accounts written
     * @throws IOException when the file cannot be read
     * @throws PublishFailed when the broker did not take an account; call again
     */
    public int apply(Path file, AccountDirectory directory, AccountProblems problems) throws IOException {
        int written = 0;
        for (SeedFile.Entry entry : SeedFile.read(file, System::getenv, problems)) {
            String mark = markOf(entry);
            if (platforms.contains(entry.platform()) && isDue(entry, mark, directory)) {
                publish(toAccount(entry, mark));
                written++;
            }
        }
        return written;
    }

    private static boolean isDue(SeedFile.Entry entry, String mark, AccountDirectory directory) {
        Optional<ChannelAccount> existing = directory.find(entry.id());
        AccountOrigin origin = existing.map(AccountOrigin::of)
                .orElse(directory.wasRemovedAtDesk(entry.id()) ? AccountOrigin.REMOVED_AT_DESK : AccountOrigin.FILE);
        return switch (origin) {
            case FILE ->
                existing.isEmpty() || !mark.equals(existing.get().settings().get(AccountOrigin.SETTING));
            case DESK, CHANGED_AT_DESK, REMOVED_AT_DESK -> {
                LOG.info(
                        "account '{}' is the desk's by now; the entry of the accounts file is passed over", entry.id());
                yield false;
            }
        };
    }

    private ChannelAccount toAccount(SeedFile.Entry entry, String mark) {
        Map<String, String> settings = new HashMap<>(entry.settings());
        settings.put(AccountOrigin.SETTING, mark);
        Map<String, EncryptedSecret> secrets = new HashMap<>();
        entry.secrets().forEach((name, secret) -> secrets.put(name, cipher.encrypt(entry.id(), name, secret)));
        return new ChannelAccount(entry.id(), entry.platform(), entry.name(), entry.enabled(), settings, secrets);
    }

    private void publish(ChannelAccount account) throws PublishFailed {
        String id = account.id().value();
        publisher.publishAndWait(
                EventType.CHANNEL_ACCOUNT, Event.of("/accounts-file", clock.instant(), id, account), PUBLISH_WAIT);
        LOG.info(
                "account '{}' ({}) taken from the accounts file",
                id,
                account.platform().wireName());
    }

    /** A keyed hash of the entry: a plain one would let readers of the topic guess weak passwords. */
    private String markOf(SeedFile.Entry entry) {
        String canonical = String.join(
                "\n",
                entry.id().value(),
                entry.platform().wireName(),
                entry.name(),
                String.valueOf(entry.enabled()),
                entry.settings().toString(),
                entry.secrets().toString());
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secretKey.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(canonical.getBytes(StandardCharsets.UTF_8)), 0, 12);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }
}
