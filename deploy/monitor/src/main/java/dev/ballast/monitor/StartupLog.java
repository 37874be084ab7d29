package dev.ballast.monitor;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Says at the start what the service runs with; no secret is among it. */
class StartupLog {

    private static final Logger LOG = Logger.getLogger(StartupLog.class);

    void started(
            @Observes StartupEvent event,
            MonitorConfig config,
            @ConfigProperty(name = "kafka.bootstrap.servers") String kafka) {
        LOG.infof(
                "broker %s, a look every %s, stale after %s, window %d, required groups %s",
                kafka, config.interval(), config.stale(), config.window(), config.requiredGroups());
    }
}
