package dev.ballast.ingest.webform.app;

import dev.ballast.ingest.kit.accounts.AccountDirectory;
import dev.ballast.ingest.kit.accounts.AccountProblems;
import dev.ballast.ingest.kit.accounts.AccountSeed;
import dev.ballast.ingest.kit.publish.KafkaEventPublisher;
import dev.ballast.ingest.kit.publish.PublishFailed;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Applies the accounts file as soon as the present accounts are known, however long the broker takes to come. */
final class Seeding {

    private static final Logger LOG = LoggerFactory.getLogger(Seeding.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final WebformConfig config;
    private final AccountDirectory directory;
    private final KafkaEventPublisher publisher;
    private final InstantSource clock;

    Seeding(WebformConfig config, AccountDirectory directory, KafkaEventPublisher publisher, InstantSource clock) {
        this.config = config;
        this.directory = directory;
        this.publisher = publisher;
        this.clock = clock;
    }

    void start() {
        if (config.accountsFile().isPresent() && config.secretKey().isPresent()) {
            AccountSeed seed =
                    new AccountSeed(Wiring.PLATFORMS, config.secretKey().get(), publisher, clock);
            Path file = config.accountsFile().get();
            Thread.ofVirtual().name("seed-accounts").start(() -> apply(seed, file));
        } else if (config.accountsFile().isPresent()) {
            LOG.error("BALLAST_ACCOUNTS_FILE needs BALLAST_SECRET_KEY; the file is not applied");
        }
    }

    private void apply(AccountSeed seed, Path file) {
        while (true) {
            try {
                if (directory.ready()) {
                    seed.apply(file, directory, AccountProblems.logged());
                    return;
                }
            } catch (PublishFailed e) {
                LOG.warn("the accounts file waits for the broker: {}", e.getMessage());
            } catch (IOException e) {
                LOG.error("the accounts file cannot be read", e);
                return;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
