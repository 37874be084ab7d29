package dev.ballast.ingest.webform.app;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says at start what is in force, secrets masked. */
final class EffectiveConfig {

    private static final Logger LOG = LoggerFactory.getLogger(EffectiveConfig.class);

    private EffectiveConfig() {}

    static void log(WebformConfig config) {
        LOG.info(
                "site form '{}': broker {} (security: {}, time-out {}), blobs {}, spool {} (at most {} bytes, {} stay free),"
                        + " {} a minute per address and {} per form, accounts file {}, secret key {}",
                config.instance(),
                config.kafkaBootstrapServers(),
                config.kafkaSecurity().keySet(),
                config.brokerTimeout(),
                config.blobDir(),
                config.spoolDir(),
                config.spoolMaxBytes(),
                config.spoolMinFreeBytes(),
                config.ratePerAddress(),
                config.ratePerForm(),
                config.accountsFile().map(Object::toString).orElse("none"),
                config.secretKey().isPresent() ? "***" : "none");
    }
}
