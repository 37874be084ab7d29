package dev.ballast.analytics;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Notices within a second what an operator waits five for. */
public class QuickRetries implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("ballast.analytics.idle-check", "300ms", "ballast.analytics.retry-max", "500ms");
    }
}
