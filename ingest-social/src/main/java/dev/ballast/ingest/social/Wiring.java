package dev.ballast.ingest.social;

import dev.ballast.contract.account.SecretCipher;
import dev.ballast.contract.blob.BlobStore;
import dev.ballast.contract.blob.DirectoryBlobStore;
import dev.ballast.ingest.kit.KafkaCluster;
import dev.ballast.ingest.kit.accounts.AccountDirectory;
import dev.ballast.ingest.kit.accounts.AccountProblems;
import dev.ballast.ingest.kit.publish.KafkaEventPublisher;
import dev.ballast.ingest.kit.publish.PublishFailed;
import dev.ballast.ingest.kit.publish.PublisherSettings;
import dev.ballast.ingest.kit.spool.Acceptance;
import dev.ballast.ingest.social.door.DeadLetters;
import dev.ballast.ingest.social.door.DoorMetrics;
import dev.ballast.ingest.social.door.Keeper;
import dev.ballast.ingest.social.door.MediaKeeper;
import dev.ballast.ingest.social.door.PlatformRegistry;
import dev.ballast.ingest.social.door.RecordSink;
import dev.ballast.ingest.social.door.WebhookDoor;
import dev.ballast.ingest.social.judgeme.JudgeMePlatform;
import dev.ballast.ingest.social.meta.MetaPlatform;
import dev.ballast.ingest.social.telegram.TelegramPlatform;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts the service together; the parts themselves know no container. */
@Singleton
public class Wiring {
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

    /** The one list of platforms. */
    @Produces
    @Singleton
    PlatformRegistry platforms() {
        return new PlatformRegistry(List.of(new MetaPlatform(), new TelegramPlatform(), new JudgeMePlatform()));
    }

    @Produces
    @Singleton
    AccountDirectory accounts(KafkaCluster cluster, PlatformRegistry platforms) {
        return new AccountDirectory(cluster, platforms.served(), AccountProblems.logged());
    }

    void close(@Disposes AccountDirectory accounts) {
        accounts.close();
    }

    @Produces
    @Singleton
    RecordSink sink(KafkaEventPublisher publisher, IngestSocialConfig config) {
        return record -> {
            try {
                publisher.publishAndWait(record, config.publishTimeout());
                return new Acceptance.Published();
            } catch (PublishFailed e) {
                return new Acceptance.Refused("the broker is away");
            }
        };
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
    WebhookDoor door(
            PlatformRegistry platforms,
            AccountDirectory accounts,
            SecretCipher cipher,
            Keeper keeper,
            MeterRegistry metrics,
            InstantSource clock) {
        return new WebhookDoor(platforms, accounts, cipher, keeper, new DoorMetrics(metrics), clock);
    }

    @Produces
    @Singleton
    Keeper keeper(
            RecordSink sink,
            KafkaEventPublisher publisher,
            BlobStore blobs,
            MediaKeeper media,
            IngestSocialConfig config) {
        return new Keeper(sink, new DeadLetters(publisher::publishDeadLetter, config.publishTimeout()), blobs, media);
    }
}
