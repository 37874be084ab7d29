package dev.ballast.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Points a Quarkus test at the backends of {@link Backends}.
 *
 * <p>Init argument {@code database}: the name of the database to use. Without it no PostgreSQL is started.
 */
public final class BallastResource implements QuarkusTestResourceLifecycleManager {

    /** What the services under test encrypt with; tests that seed accounts need it too. */
    public static final String SECRET_KEY = "a-test-key-of-at-least-32-characters";

    private @Nullable String database;

    @Override
    public void init(Map<String, String> initArgs) {
        database = initArgs.get("database");
    }

    @Override
    public Map<String, String> start() {
        Backends backends = Backends.shared();
        Map<String, String> config = new LinkedHashMap<>();
        config.put("kafka.bootstrap.servers", backends.kafkaBootstrapServers());
        config.put("ballast.secret-key", SECRET_KEY);
        config.put("ballast.blob-dir", temporaryDirectory("blobs"));
        if (database != null) {
            config.put("quarkus.datasource.jdbc.url", backends.jdbcUrl(database));
            config.put("quarkus.datasource.username", backends.databaseUser());
            config.put("quarkus.datasource.password", backends.databasePassword());
        }
        return config;
    }

    private static String temporaryDirectory(String use) {
        try {
            var dir = Files.createTempDirectory("ballast-test-" + use + "-");
            Reaper.removeAfterExit(dir);
            return dir.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // The backends serve the next test class of this JVM.
    }
}
