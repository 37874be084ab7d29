package dev.ballast.ingest.social;

import dev.ballast.ingest.kit.wiring.ConnectorConfig;
import dev.ballast.ingest.kit.wiring.SpoolConfig;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** What an operator can set; in the environment as {@code BALLAST_INGEST_SOCIAL_…}. */
@ConfigMapping(prefix = "ballast.ingest-social")
public interface IngestSocialConfig extends ConnectorConfig, SpoolConfig {
    /** Where the outside world reaches this service; LINE and Instagram fetch the files of replies from there. */
    Optional<URI> publicUrl();

    Media media();

    Outgoing outgoing();

    /** How long a delivery waits for the broker before it goes to the spool. Platforms give up after 3 to 20 seconds. */
    @Override
    @WithDefault("700ms")
    Duration publishTimeout();

    /** How old a signature with a timestamp may be, and how far ahead. */
    @WithDefault("5m")
    Duration signatureWindow();

    /** How often a platform is asked whether an account's token still holds. */
    @WithDefault("4m")
    Duration credentialCheck();

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
