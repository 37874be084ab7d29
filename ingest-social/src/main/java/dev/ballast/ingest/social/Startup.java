package dev.ballast.ingest.social;

import dev.ballast.ingest.kit.accounts.AccountDirectory;
import dev.ballast.ingest.kit.accounts.AccountProblems;
import dev.ballast.ingest.kit.accounts.AccountSeed;
import dev.ballast.ingest.kit.publish.EventPublisher;
import dev.ballast.ingest.social.door.PlatformRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts what runs by itself. Nothing here needs the broker to be there: everything waits for it. */
@Singleton
public class Startup {
    private static final Logger LOG = LoggerFactory.getLogger(Startup.class);

    private final IngestSocialConfig config;
    private final AccountDirectory accounts;
    private final PlatformRegistry platforms;
    private final EventPublisher publisher;
    private final InstantSource clock;
    private final CountDownLatch stopping = new CountDownLatch(1);

    Startup(
            IngestSocialConfig config,
            AccountDirectory accounts,
            PlatformRegistry platforms,
            EventPublisher publisher,
            InstantSource clock) {
        this.config = config;
        this.accounts = accounts;
        this.platforms = platforms;
        this.publisher = publisher;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        accounts.start();
        config.accountsFile()
                .ifPresent(file -> Thread.ofVirtual().name("accounts-file").start(() -> seed(file)));
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    /** Tries until the broker took every account of the file. */
    private void seed(Path file) {
        AccountSeed seed = new AccountSeed(platforms.served(), config.secretKey(), publisher, clock);
        while (!stoppedWithinASecond()) {
            if (!accounts.ready()) {
                continue;
            }
            try {
                seed.apply(file, accounts, AccountProblems.logged());
                return;
            } catch (IOException e) {
                LOG.warn("the accounts of {} are not all applied, trying again: {}", file, e.getMessage());
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
