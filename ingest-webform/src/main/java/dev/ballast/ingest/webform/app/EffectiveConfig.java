package dev.ballast.ingest.webform.app;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says at start what is in force, secrets masked. */
@Singleton
class EffectiveConfig {

    private static final Logger LOG = LoggerFactory.getLogger(EffectiveConfig.class);

    void log(@Observes StartupEvent event, WebformConfig config) {
        LOG.info(
                "site form '{}': broker time-out {}, blobs {}, spool {} (at most {} bytes, {} stay free),"
                        + " {} a minute per address and {} per form, accounts file {}, secret key {}",
                config.instance(),
                config.publishTimeout(),
                config.blobDir(),
                config.spool().dir(),
                config.spool().maxBytes(),
                config.spool().minFreeBytes(),
                config.ratePerAddress(),
                config.ratePerForm(),
                config.accountsFile().map(Object::toString).orElse("none"),
                config.secretKey().isPresent() ? "***" : "none");
    }
}
