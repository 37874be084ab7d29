package dev.ballast.ingest.kit.wiring;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says at start what is in force, secrets masked. */
@Singleton
class EffectiveConfig {

    private static final Logger LOG = LoggerFactory.getLogger(EffectiveConfig.class);
    private static final String PREFIX = "ballast.";
    private static final Pattern SECRET = Pattern.compile("secret|password|token|key");

    void log(@Observes StartupEvent event, Connector connector, Config config) {
        LOG.info("{}: {}", connector.name(), settings(config));
    }

    static String settings(Config config) {
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith(PREFIX))
                .sorted()
                .map(name -> name.substring(PREFIX.length()) + "=" + shown(name, config))
                .collect(Collectors.joining(", "));
    }

    private static String shown(String name, Config config) {
        Optional<String> value = config.getOptionalValue(name, String.class);
        return value.isEmpty() ? "none" : SECRET.matcher(name).find() ? "***" : value.get();
    }
}
