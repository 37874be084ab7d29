package dev.ballast.ingest.webform.app;

import dev.ballast.ingest.kit.wiring.ConnectorConfig;
import dev.ballast.ingest.kit.wiring.SpoolConfig;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What the operator of the site form can set. */
@ConfigMapping(prefix = "ballast.webform")
public interface WebformConfig extends ConnectorConfig, SpoolConfig {

    /**
     * How long a visitor waits for the broker before the spool takes over. Under a second: of an outage that lasts a minute,
     * more than one answer in a hundred falls into the moment before it is noticed.
     */
    @Override
    @WithDefault("700ms")
    Duration publishTimeout();

    /** Submissions a minute from one address to one form; 0 is unlimited. A form's setting rate-per-address overrides it. */
    @WithDefault("20")
    int ratePerAddress();

    /** Submissions a minute to one form from everybody together; 0 is unlimited. Form setting: rate-per-form. */
    @WithDefault("600")
    int ratePerForm();

    /** Whether callers on this machine are limited, too. Behind a proxy on this machine set BALLAST_BEHIND_PROXY instead. */
    @WithDefault("false")
    boolean limitLoopback();

    /** Submissions with files that are read at a time, each up to 51 MiB on disk. */
    @WithDefault("16")
    int uploadsAtOnce();
}
