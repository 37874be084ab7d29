package dev.ballast.ingest.social;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What an operator can set; in the environment as {@code BALLAST_INGEST_SOCIAL_…}. */
@ConfigMapping(prefix = "ballast.ingest-social")
public interface IngestSocialConfig {
    /** This replica's name: the same after a restart, different from every other replica's. */
    String instance();

    /** Where attachments and originals are kept; all services share it. */
    Path blobDir();

    /** What account secrets are encrypted with, at least 32 characters. Environment only. */
    String secretKey();

    /** Accounts to create at start (YAML); none when empty. */
    Optional<Path> accountsFile();

    /** Where the outside world reaches this service; LINE and Instagram fetch the files of replies from there. */
    Optional<URI> publicUrl();

    Spool spool();

    Media media();

    Outgoing outgoing();

    /** How long a delivery waits for the broker before it goes to the spool. Platforms give up after 3 to 20 seconds. */
    @WithDefault("700ms")
    Duration publishTimeout();

    /** How old a signature with a timestamp may be, and how far ahead. */
    @WithDefault("5m")
    Duration signatureWindow();

    /** How often a platform is asked whether an account's token still holds. */
    @WithDefault("4m")
    Duration credentialCheck();

    /** What keeps deliveries while the broker is away. */
    interface Spool {
        /** On a disk that survives a restart; replicas of one machine may share it. */
        Path dir();

        /** When it holds that much, deliveries are refused with 503 and the platforms keep them. */
        @WithDefault("268435456")
        long maxBytes();

        /** Deliveries are refused as well when the disk has less left: broker and database often share it. */
        @WithDefault("268435456")
        long minFreeBytes();
    }

    /** Calls to the platforms. */
    interface Outgoing {
        @WithDefault("3s")
        Duration connectTimeout();

        /** For one whole call. */
        @WithDefault("15s")
        Duration timeout();

        /** How long a reply is tried that a platform puts off (rate limit, no connection, token refused). */
        @WithDefault("12h")
        Duration giveUpAfter();
    }

    /** Files that customers send. */
    interface Media {
        /** Larger files are left out and the message says so. */
        @WithDefault("20971520")
        int maxBytes();

        /** For all files of one delivery together: the platform waits for the answer meanwhile. */
        @WithDefault("5s")
        Duration timeout();
    }
}
