package dev.ballast.ingest.kit.wiring;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What an operator can set of every connector; each one's {@code @ConfigMapping} adds its own. */
public interface ConnectorConfig {

    /** This replica's name: the same after a restart, different from every other replica's. BALLAST_INSTANCE. */
    String instance();

    /** Where attachments and originals are kept; all services share it. BALLAST_BLOB_DIR. */
    Path blobDir();

    /** What account secrets are encrypted with, at least 32 characters. Environment only: BALLAST_SECRET_KEY. */
    Optional<String> secretKey();

    /** Accounts to create at start (YAML); none when empty. BALLAST_ACCOUNTS_FILE. */
    Optional<Path> accountsFile();

    /** How long the broker may take to acknowledge a record. */
    Duration publishTimeout();
}
