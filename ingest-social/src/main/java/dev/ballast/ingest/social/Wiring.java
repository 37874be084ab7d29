package dev.ballast.ingest.social;

import dev.ballast.contract.account.SecretCipher;
import dev.ballast.contract.blob.BlobStore;
import dev.ballast.ingest.kit.accounts.AccountDirectory;
import dev.ballast.ingest.kit.publish.KafkaEventPublisher;
import dev.ballast.ingest.kit.spool.SpoolingPublisher;
import dev.ballast.ingest.kit.wiring.Connector;
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
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The way in; what every connector has is the kit's wiring. The parts themselves know no container. */
@Singleton
public class Wiring {
    @Produces
    @Singleton
    Connector connector(PlatformRegistry platforms) {
        return new Connector("ingest-social", platforms.served(), platforms.served(), true);
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

    void redeliveries(@Observes Router router, SecretCipher cipher, WebhookDoor door, InstantSource clock) {
        new RedeliveryDoor(cipher, door, clock).mount(router);
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
