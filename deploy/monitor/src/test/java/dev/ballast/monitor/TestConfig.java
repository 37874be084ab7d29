package dev.ballast.monitor;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;

/** The configuration of a monitor with few deviations from what an operator gets who sets nothing. */
public final class TestConfig {

    private TestConfig() {}

    public static MonitorConfig with(Map<String, String> deviations) {
        var builder = new SmallRyeConfigBuilder()
                // Quarkus reads 10s, which MicroProfile alone does not.
                .withConverter(Duration.class, 300, new DurationConverter())
                .withMapping(MonitorConfig.class);
        deviations.forEach((key, value) -> builder.withDefaultValue("ballast.monitor." + key, value));
        return builder.build().getConfigMapping(MonitorConfig.class);
    }
}
