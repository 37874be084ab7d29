package dev.ballast.ingest.social.door;

import dev.ballast.contract.account.AccountId;
import dev.ballast.contract.account.ChannelAccount;
import dev.ballast.contract.account.SecretCipher;
import dev.ballast.ingest.kit.accounts.AccountDirectory;
import dev.ballast.ingest.social.platform.Arrival;
import dev.ballast.ingest.social.platform.Connection;
import dev.ballast.ingest.social.platform.Delivery;
import dev.ballast.ingest.social.platform.Reading;
import dev.ballast.ingest.social.platform.SocialPlatform;
import dev.ballast.ingest.social.platform.Verdict;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes deliveries: whose account, is it genuine, what is in it, keep it. Answers that it was accepted only after the
 * broker, or the spool's disk, has everything.
 */
public final class WebhookDoor {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookDoor.class);

    private final PlatformRegistry platforms;
    private final AccountDirectory accounts;
    private final SecretCipher cipher;
    private final Keeper keeper;
    private final DoorMetrics metrics;
    private final InstantSource clock;

    public WebhookDoor(
            PlatformRegistry platforms,
            AccountDirectory accounts,
            SecretCipher cipher,
            Keeper keeper,
            DoorMetrics metrics,
            InstantSource clock) {
        this.platforms = platforms;
        this.accounts = accounts;
        this.cipher = cipher;
        this.keeper = keeper;
        this.metrics = metrics;
        this.clock = clock;
    }

    public DoorAnswer receive(String path, String account, Delivery delivery) {
        return answer(path, account, platform -> connection -> receive(platform, connection, delivery));
    }

    /** Once more what was genuine when it came first and could not be read; the desk asks for it, sealed. */
    public DoorAnswer again(String path, String account, Delivery delivery) {
        return answer(path, account, platform -> connection -> take(platform, connection, delivery));
    }

    public DoorAnswer handshake(String path, String account, Delivery request) {
        return answer(
                path,
                account,
                platform -> connection -> platform.handshake()
                        .answer(request, connection)
                        .<DoorAnswer>map(DoorAnswer.Challenge::new)
                        .orElseGet(() -> forged(platform, Verdict.WRONG_SIGNATURE)));
    }

    private DoorAnswer answer(
            String path, String account, Function<SocialPlatform, Function<Connection, DoorAnswer>> work) {
        Optional<SocialPlatform> found = platforms.find(path);
        if (found.isEmpty()) {
            metrics.answered("unknown", new DoorAnswer.NotFound());
            return new DoorAnswer.NotFound();
        }
        SocialPlatform platform = found.get();
        Optional<ChannelAccount> known = AccountId.isValid(account)
                ? accounts.find(new AccountId(account)).filter(a -> serves(platform, a))
                : Optional.empty();
        DoorAnswer answer = known.map(a -> work.apply(platform).apply(new Connection(a, cipher)))
                .orElseGet(this::unknownAccount);
        metrics.answered(path, answer);
        return answer;
    }

    private static boolean serves(SocialPlatform platform, ChannelAccount account) {
        return account.enabled() && platform.platforms().contains(account.platform());
    }

    /** Before all accounts were read, a platform that is told "no such account" might give up for good. */
    private DoorAnswer unknownAccount() {
        return accounts.ready()
                ? new DoorAnswer.NotFound()
                : new DoorAnswer.Unavailable("the accounts are not yet known");
    }

    private DoorAnswer receive(SocialPlatform platform, Connection connection, Delivery delivery) {
        Verdict verdict;
        try {
            verdict = platform.signature().check(delivery, connection, clock.instant());
        } catch (IllegalArgumentException e) {
            LOG.error(
                    "account '{}' cannot check signatures: {}",
                    connection.account().id(),
                    e.getMessage());
            return new DoorAnswer.Unavailable("the account's secret cannot be read");
        }
        if (verdict != Verdict.GENUINE) {
            return forged(platform, verdict);
        }
        return take(platform, connection, delivery);
    }

    private DoorAnswer take(SocialPlatform platform, Connection connection, Delivery delivery) {
        Arrival arrival = Arrival.of(connection.account(), delivery, clock.instant());
        List<Reading> readings;
        try {
            readings = platform.confirmation().confirm(read(platform, arrival), arrival, connection);
        } catch (IOException e) {
            return new DoorAnswer.Unavailable("the platform did not confirm the delivery: " + e.getMessage());
        }
        readings.forEach(reading -> metrics.read(platform.path(), reading));
        DoorAnswer answer = keeper.keep(readings, arrival, platform, connection);
        if (answer instanceof DoorAnswer.Accepted) {
            metrics.kept(connection.account().id(), readings);
        }
        return answer;
    }

    private DoorAnswer forged(SocialPlatform platform, Verdict verdict) {
        metrics.forged(platform.path(), verdict);
        return new DoorAnswer.Forged(verdict);
    }

    /** A parser's own mistake must cost neither the message nor the platform's patience: the delivery is kept whole. */
    private static List<Reading> read(SocialPlatform platform, Arrival arrival) {
        try {
            return platform.parser().read(arrival);
        } catch (RuntimeException e) {
            LOG.error("the parser of {} failed", platform.path(), e);
            return List.of(
                    new Reading.Unreadable("parser failed: " + e.getClass().getSimpleName()));
        }
    }
}
