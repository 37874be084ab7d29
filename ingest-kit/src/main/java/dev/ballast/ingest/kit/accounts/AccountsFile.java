package dev.ballast.ingest.kit.accounts;

import dev.ballast.ingest.kit.Closing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The operator's accounts file: applied once the present accounts are known, however long the broker takes to come, and
 * again within a second of each edit.
 */
public final class AccountsFile implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AccountsFile.class);
    private static final Duration LOOK = Duration.ofMillis(500);

    private final Optional<Path> file;
    private final Optional<AccountSeed> seed;
    private final AccountDirectory directory;
    private final Closing closing = new Closing();

    private @Nullable FileTime applied;
    private String told = "";

    /**
     * @param file empty when there is none
     * @param seed empty when there is no key to encrypt with: a file that is there nevertheless is an operator's mistake
     */
    public AccountsFile(Optional<Path> file, Optional<AccountSeed> seed, AccountDirectory directory) {
        this.file = file;
        this.seed = seed;
        this.directory = directory;
    }

    /** Returns at once. */
    public void start() {
        if (file.isEmpty()) {
            return;
        }
        if (seed.isEmpty()) {
            LOG.error("{} needs BALLAST_SECRET_KEY and is not applied", file.get());
            return;
        }
        Thread.ofVirtual().name("accounts-file").start(() -> watch(file.get(), seed.get()));
    }

    private void watch(Path path, AccountSeed entries) {
        do {
            if (directory.ready()) {
                applyIfChanged(path, entries);
            }
        } while (!closing.toldWithin(LOOK));
    }

    /** A file that is being written, or a broker that is away: the next look comes soon. */
    private void applyIfChanged(Path path, AccountSeed entries) {
        try {
            FileTime modified = Files.getLastModifiedTime(path);
            if (!modified.equals(applied)) {
                entries.apply(path, directory, AccountProblems.logged());
                applied = modified;
                told = "";
            }
        } catch (IOException e) {
            warnOnce("the accounts of %s are not all applied, trying again: %s".formatted(path, e));
        }
    }

    private void warnOnce(String problem) {
        if (!problem.equals(told)) {
            LOG.warn(problem);
            told = problem;
        }
    }

    @Override
    public void close() {
        closing.tell();
    }
}
