package dev.ballast.ingest.social;

import dev.ballast.contract.Topic;
import dev.ballast.contract.account.SecretCipher;
import dev.ballast.contract.blob.BlobStore;
import dev.ballast.contract.blob.DirectoryBlobStore;
import dev.ballast.ingest.kit.KafkaCluster;
import dev.ballast.ingest.kit.accounts.AccountDirectory;
import dev.ballast.ingest.kit.accounts.AccountProblems;
import dev.ballast.ingest.kit.publish.KafkaEventPublisher;
import dev.ballast.ingest.kit.publish.PublisherSettings;
import dev.ballast.ingest.kit.spool.Spool;
import dev.ballast.ingest.kit.spool.SpoolLimits;
import dev.ballast.ingest.kit.spool.SpoolingPublisher;
import dev.ballast.ingest.social.account.ReconnectSwitch;
import dev.ballast.ingest.social.account.SocialAccounts;
import dev.ballast.ingest.social.door.DeadLetters;
import dev.ballast.ingest.social.door.DoorMetrics;
import dev.ballast.ingest.social.door.Keeper;
import dev.ballast.ingest.social.door.MediaKeeper;
import dev.ballast.ingest.social.door.PlatformRegistry;
import dev.ballast.ingest.social.door.RedeliveryDoor;
import dev.ballast.ingest.social.door.WebhookDoor;
import dev.ballast.ingest.social.reply.OwnEchoes;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts the way in together; the parts themselves know no container. */
@Singleton
public class Wiring {
    private static final long SPOOL_SEGMENT_BYTES = 4L << 20;

    @Produces
    @Singleton
    InstantSource clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    KafkaCluster cluster(@ConfigProperty(name = "kafka.bootstrap.servers") String servers) {
        return KafkaCluster.at(servers);
    }

    @Produces
    @Singleton
    SecretCipher cipher(IngestSocialConfig config) {
        return new SecretCipher(config.secretKey());
    }

    @Produces
    @Singleton
    BlobStore blobs(IngestSocialConfig config) {
        return new DirectoryBlobStore(config.blobDir());
    }

    @Produces
    @Singleton
    KafkaEventPublisher publisher(KafkaCluster cluster, IngestSocialConfig config) {
        return new KafkaEventPublisher(
                cluster,
                PublisherSettings.impatient("ingest-social-" + config.instance())
                        .withDeliveryTimeout(config.publishTimeout()));
    }

    void close(@Disposes KafkaEventPublisher publisher) {
        publisher.close();
    }

    @Produces
    @Singleton
    Spool spool(IngestSocialConfig config) throws IOException {
        IngestSocialConfig.Spool spool = config.spool();
        return Spool.open(
                spool.dir(),
                config.instance(),
                new SpoolLimits(spool.maxBytes(), spool.minFreeBytes(), SPOOL_SEGMENT_BYTES));
    }

    @Produces
    @Singleton
    SpoolingPublisher spooling(KafkaEventPublisher publisher, Spool spool) {
        return new SpoolingPublisher(publisher, () -> publisher.knows(Topic.INBOUND_MESSAGE), spool);
    }

    @Produces
    @Singleton
    AccountDirectory accounts(KafkaCluster cluster, PlatformRegistry platforms) {
        return new AccountDirectory(cluster, platforms.served(), AccountProblems.logged());
    }

    @Produces
    @Singleton
    ReconnectSwitch reconnectSwitch() {
        return new ReconnectSwitch();
    }

    @Produces
    @Singleton
    MediaKeeper media(BlobStore blobs, IngestSocialConfig config) {
        return new MediaKeeper(blobs, config.media().timeout());
    }

    void close(@Disposes MediaKeeper media) {
        media.close();
    }

    @Produces
    @Singleton
    DeadLetters deadLetters(KafkaEventPublisher publisher, IngestSocialConfig config) {
        return new DeadLetters(publisher::publishDeadLetter, config.publishTimeout());
    }

    @Produces
    @Singleton
    WebhookDoor door(
            PlatformRegistry platforms,
            AccountDirectory accounts,
            SecretCipher cipher,
            Keeper keeper,
            MeterRegistry metrics,
            SocialAccounts owned,
            InstantSource clock) {
        return new WebhookDoor(platforms, accounts, cipher, keeper, new DoorMetrics(metrics, owned::received), clock);
    }

    @Produces
    @Singleton
    RedeliveryDoor redeliveries(SecretCipher cipher, WebhookDoor door, InstantSource clock) {
        return new RedeliveryDoor(cipher, door, clock);
    }

    @Produces
    @Singleton
    Keeper keeper(
            SpoolingPublisher publisher,
            DeadLetters deadLetters,
            BlobStore blobs,
            MediaKeeper media,
            OwnEchoes echoes) {
        return new Keeper(record -> publisher.accept(record).join(), deadLetters, blobs, media, echoes);
    }
}
