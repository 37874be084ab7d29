package dev.ballast.ingest.social;

import dev.ballast.ingest.kit.accounts.AccountDirectory;
import dev.ballast.ingest.kit.accounts.AccountProblems;
import dev.ballast.ingest.kit.accounts.AccountSeed;
import dev.ballast.ingest.kit.publish.EventPublisher;
import dev.ballast.ingest.kit.publish.KafkaEventPublisher;
import dev.ballast.ingest.social.door.PlatformRegistry;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Applies the accounts file once, as soon as the broker is there. */
@Singleton
public class AccountsFile {
    private static final Logger LOG = LoggerFactory.getLogger(AccountsFile.class);

    private final IngestSocialConfig config;
    private final AccountDirectory accounts;
    private final PlatformRegistry platforms;
    private final EventPublisher publisher;
    private final InstantSource clock;
    private final CountDownLatch stopping = new CountDownLatch(1);

    AccountsFile(
            IngestSocialConfig config,
            AccountDirectory accounts,
            PlatformRegistry platforms,
            KafkaEventPublisher publisher,
            InstantSource clock) {
        this.config = config;
        this.accounts = accounts;
        this.platforms = platforms;
        this.publisher = publisher;
        this.clock = clock;
    }

    void start() {
        config.accountsFile()
                .ifPresent(file -> Thread.ofVirtual().name("accounts-file").start(() -> apply(file)));
    }

    void stop() {
        stopping.countDown();
    }

    /** Tries until the broker took every account of the file. */
    private void apply(Path file) {
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
