package dev.ballast.ticket;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/** Says once what this process really runs with; secrets only as set or not. */
@ApplicationScoped
class StartLog {

    private static final Logger LOG = Logger.getLogger(StartLog.class);

    void say(@Observes StartupEvent started, TicketCoreConfig config, Config all) {
        LOG.infof(
                "instance %s, broker %s, database %s, blobs %s, analytics %s, monitor %s, admin password %s, session key %s",
                value(all, "ballast.instance"),
                value(all, "kafka.bootstrap.servers"),
                value(all, "quarkus.datasource.jdbc.url"),
                config.blobDir(),
                config.analyticsUrl(),
                config.monitorUrl(),
                set(config.adminPassword().isPresent()),
                set(config.sessionKey().isPresent()));
    }

    private static String value(Config all, String key) {
        return all.getOptionalValue(key, String.class).orElse("(unset)");
    }

    private static String set(boolean present) {
        return present ? "(set)" : "(unset)";
    }
}
