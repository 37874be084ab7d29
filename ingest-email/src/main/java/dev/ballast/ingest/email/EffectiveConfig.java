package dev.ballast.ingest.email;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.jboss.logging.Logger;

/** Says at start what is in force, secrets masked. */
@Singleton
class EffectiveConfig {

    private static final Logger LOG = Logger.getLogger(EffectiveConfig.class);

    void log(@Observes StartupEvent event, IngestEmailConfig config) {
        LOG.infof(
                "ballast.ingest-email: instance=%s blob-dir=%s secret-key=*** accounts-file=%s poll=%s server-timeout=%s largest-mail=%d "
                        + "beginning=%d readers=%d publish-timeout=%s reply-give-up=%s",
                config.instance(),
                config.blobDir(),
                config.accountsFile().map(Path::toString).orElse("-"),
                config.poll(),
                config.serverTimeout(),
                config.largestMail(),
                config.beginning(),
                config.readers(),
                config.publishTimeout(),
                config.replyGiveUp());
    }
}
