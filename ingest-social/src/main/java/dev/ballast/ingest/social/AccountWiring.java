package dev.ballast.ingest.social;

import dev.ballast.contract.account.SecretCipher;
import dev.ballast.contract.blob.BlobStore;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.ingest.kit.KafkaCluster;
import dev.ballast.ingest.kit.accounts.AccountDirectory;
import dev.ballast.ingest.kit.accounts.AccountProblems;
import dev.ballast.ingest.kit.accounts.AccountSeed;
import dev.ballast.ingest.kit.accounts.AccountsFile;
import dev.ballast.ingest.kit.accounts.OwnedAccounts;
import dev.ballast.ingest.kit.accounts.OwnershipSettings;
import dev.ballast.ingest.kit.cursor.CursorStore;
import dev.ballast.ingest.kit.desk.TrialDoor;
import dev.ballast.ingest.kit.publish.KafkaEventPublisher;
import dev.ballast.ingest.kit.reply.ReplyDelivery;
import dev.ballast.ingest.kit.reply.ReplySettings;
import dev.ballast.ingest.kit.status.StatusReporter;
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
import java.util.Optional;

/** Puts together what this replica owns by partition: polled accounts, their state, and replies. */
@Singleton
public class AccountWiring {
    private static final Duration BROKER_WAIT = Duration.ofSeconds(10);

    @Produces
    @Singleton
    StatusReporter status(KafkaEventPublisher publisher, IngestSocialConfig config, InstantSource clock) {
        return new StatusReporter(publisher, "ingest-social", config.instance(), clock);
    }

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
            InstantSource clock) {
        return new TelegramPoller(
                http,
                platforms.of(Platform.TELEGRAM).orElseThrow(),
                cipher,
                new Keeper(new BrokerSink(publisher, BROKER_WAIT), deadLetters, blobs, media, echoes),
                new CursorStore(publisher, "ingest-social", BROKER_WAIT),
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
    TrialDoor trials(PlatformRegistry platforms, SecretCipher cipher, InstantSource clock) {
        return new TrialDoor(cipher, new SocialTrial(platforms, cipher), clock);
    }

    @Produces
    @Singleton
    AccountsFile accountsFile(
            IngestSocialConfig config,
            PlatformRegistry platforms,
            AccountDirectory directory,
            KafkaEventPublisher publisher,
            InstantSource clock) {
        AccountSeed seed = new AccountSeed(platforms.served(), config.secretKey(), publisher, clock);
        return new AccountsFile(config.accountsFile(), Optional.of(seed), directory);
    }

    @Produces
    @Singleton
    OwnedAccounts owned(
            KafkaCluster cluster,
            PlatformRegistry platforms,
            SocialAccounts accounts,
            StatusReporter reporter,
            KafkaEventPublisher publisher,
            IngestSocialConfig config) {
        return new OwnedAccounts(
                cluster,
                new OwnershipSettings("ingest-social-accounts", config.instance(), platforms.served()),
                accounts,
                reporter,
                publisher,
                AccountProblems.logged());
    }

    @Produces
    @Singleton
    ReplyDelivery replies(
            KafkaCluster cluster,
            PlatformRegistry platforms,
            AccountDirectory accounts,
            SecretCipher cipher,
            KafkaEventPublisher publisher,
            IngestSocialConfig config,
            InstantSource clock) {
        ReplySettings settings = new ReplySettings(
                "ingest-social",
                "ingest-social-replies",
                config.instance(),
                platforms.served(),
                false,
                config.outgoing().giveUpAfter());
        return new ReplyDelivery(cluster, settings, new SocialReplies(platforms, accounts, cipher), publisher, clock);
    }
}
