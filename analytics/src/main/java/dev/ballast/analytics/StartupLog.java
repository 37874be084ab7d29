package dev.ballast.analytics;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Says at the start what the service runs with. */
class StartupLog {

    private static final Logger LOG = Logger.getLogger(StartupLog.class);

    void started(
            @Observes StartupEvent event,
            AnalyticsConfig config,
            @ConfigProperty(name = "kafka.bootstrap.servers") String kafka,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String database) {
        LOG.infof(
                "broker %s, database %s, group %s, days as in %s, batches of %d",
                kafka, withoutParameters(database), config.group(), config.zone(), config.batchSize());
    }

    /** A JDBC URL may carry a password as a parameter. */
    private static String withoutParameters(String url) {
        int question = url.indexOf('?');
        return question < 0 ? url : url.substring(0, question) + "?***";
    }
}
