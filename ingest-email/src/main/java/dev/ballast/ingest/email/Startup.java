package dev.ballast.ingest.email;

import dev.ballast.ingest.kit.accounts.AccountDirectory;
import dev.ballast.ingest.kit.accounts.AccountProblems;
import dev.ballast.ingest.kit.accounts.AccountSeed;
import dev.ballast.ingest.kit.accounts.OwnedAccounts;
import dev.ballast.ingest.kit.publish.KafkaEventPublisher;
import dev.ballast.ingest.kit.reply.ReplyDelivery;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Starts what runs by itself. Nothing here needs the broker to be there: everything waits for it. */
@Singleton
public class Startup {

    private static final Logger LOG = Logger.getLogger(Startup.class);

    private final IngestEmailConfig config;
    private final OwnedAccounts accounts;
    private final AccountDirectory directory;
    private final ReplyDelivery replies;
    private final KafkaEventPublisher publisher;
    private final InstantSource clock;
    private final CountDownLatch stopping = new CountDownLatch(1);

    Startup(
            IngestEmailConfig config,
            OwnedAccounts accounts,
            AccountDirectory directory,
            ReplyDelivery replies,
            KafkaEventPublisher publisher,
            InstantSource clock) {
        this.config = config;
        this.accounts = accounts;
        this.directory = directory;
        this.replies = replies;
        this.publisher = publisher;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        LOG.infof(
                "ballast.ingest-email: instance=%s blob-dir=%s secret-key=*** accounts-file=%s poll=%s largest-mail=%d "
                        + "beginning=%d readers=%d publish-timeout=%s reply-give-up=%s",
                config.instance(),
                config.blobDir(),
                config.accountsFile().map(Path::toString).orElse("-"),
                config.poll(),
                config.largestMail(),
                config.beginning(),
                config.readers(),
                config.publishTimeout(),
                config.replyGiveUp());
        directory.start();
        accounts.start();
        replies.start();
        config.accountsFile()
                .ifPresent(file -> Thread.ofVirtual().name("accounts-file").start(() -> seed(file)));
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
        accounts.close();
        replies.close();
    }

    /** Tries until the broker took every account of the file. */
    private void seed(Path file) {
        AccountSeed seed = new AccountSeed(Wiring.PLATFORMS, config.secretKey(), publisher, clock);
        while (!stoppedWithinASecond()) {
            if (!directory.ready()) {
                continue;
            }
            try {
                seed.apply(file, directory, AccountProblems.logged());
                return;
            } catch (IOException e) {
                LOG.warnf("the accounts of %s are not all applied, trying again: %s", file, e.getMessage());
            }
        }
    }

    private boolean stoppedWithinASecond() {
        try {
            return stopping.await(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
