package dev.ballast.ingest.social;

import dev.ballast.contract.account.SecretCipher;
import dev.ballast.contract.blob.BlobStore;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.ingest.kit.accounts.AccountDirectory;
import dev.ballast.ingest.kit.cursor.CursorStore;
import dev.ballast.ingest.kit.desk.AccountTrial;
import dev.ballast.ingest.kit.publish.KafkaEventPublisher;
import dev.ballast.ingest.kit.reply.ReplySender;
import dev.ballast.ingest.kit.reply.ReplySettings;
import dev.ballast.ingest.kit.status.StatusReporter;
import dev.ballast.ingest.kit.wiring.Connector;
import dev.ballast.ingest.social.account.AccountCare;
import dev.ballast.ingest.social.account.ReconnectSwitch;
import dev.ballast.ingest.social.account.SocialAccounts;
import dev.ballast.ingest.social.account.SocialTrial;
import dev.ballast.ingest.social.door.BrokerSink;
import dev.ballast.ingest.social.door.DeadLetters;
import dev.ballast.ingest.social.door.Keeper;
import dev.ballast.ingest.social.door.MediaKeeper;
import dev.ballast.ingest.social.door.PlatformRegistry;
import dev.ballast.ingest.social.http.PlatformHttp;
import dev.ballast.ingest.social.reply.OwnEchoes;
import dev.ballast.ingest.social.reply.SocialReplies;
import dev.ballast.ingest.social.telegram.TelegramPoller;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;

/** Puts together what this replica owns by partition: polled accounts, their state, and replies. */
@Singleton
public class AccountWiring {
    private static final Duration BROKER_WAIT = Duration.ofSeconds(10);

    @Produces
    @Singleton
    TelegramPoller poller(
            PlatformHttp http,
            PlatformRegistry platforms,
            SecretCipher cipher,
            KafkaEventPublisher publisher,
            DeadLetters deadLetters,
            BlobStore blobs,
            MediaKeeper media,
            OwnEchoes echoes,
            Connector connector,
            InstantSource clock) {
        return new TelegramPoller(
                http,
                platforms.of(Platform.TELEGRAM).orElseThrow(),
                cipher,
                new Keeper(new BrokerSink(publisher, BROKER_WAIT), deadLetters, blobs, media, echoes),
                new CursorStore(publisher, connector.name(), BROKER_WAIT),
                clock);
    }

    @Produces
    @Singleton
    SocialAccounts accounts(
            StatusReporter reporter,
            TelegramPoller poller,
            PlatformRegistry platforms,
            SecretCipher cipher,
            ReconnectSwitch alarm,
            IngestSocialConfig config) {
        SocialAccounts accounts =
                new SocialAccounts(reporter, new AccountCare(poller, platforms, cipher, config.credentialCheck()));
        alarm.connect(accounts);
        return accounts;
    }

    @Produces
    @Singleton
    AccountTrial trial(PlatformRegistry platforms, SecretCipher cipher) {
        return new SocialTrial(platforms, cipher);
    }

    @Produces
    @Singleton
    ReplySender sender(PlatformRegistry platforms, AccountDirectory accounts, SecretCipher cipher) {
        return new SocialReplies(platforms, accounts, cipher);
    }

    @Produces
    @Singleton
    ReplySettings replies(Connector connector, IngestSocialConfig config) {
        return new ReplySettings(
                connector.name(),
                connector.name() + "-replies",
                config.instance(),
                connector.served(),
                false,
                config.outgoing().giveUpAfter());
    }
}
