package dev.ballast.ingest.social;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says at start what is in force, secrets masked. */
@Singleton
class EffectiveConfig {
    private static final Logger LOG = LoggerFactory.getLogger(EffectiveConfig.class);

    void log(@Observes StartupEvent event, IngestSocialConfig config) {
        LOG.info(
                "instance {}, blobs in {}, spool in {} up to {} bytes, accounts file {}, secret key ****, broker waited for {},"
                        + " signatures good for {}, files up to {} bytes within {}, calls within {}, replies tried for {}",
                config.instance(),
                config.blobDir(),
                config.spool().dir(),
                config.spool().maxBytes(),
                config.accountsFile().map(Object::toString).orElse("none"),
                config.publishTimeout(),
                config.signatureWindow(),
                config.media().maxBytes(),
                config.media().timeout(),
                config.outgoing().timeout(),
                config.outgoing().giveUpAfter());
    }
}
