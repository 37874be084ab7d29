package dev.ballast.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.testcontainers.DockerClientFactory;

/** The one place that decides between Docker and the embedded backends, and prints which it is. */
final class ProviderChoice {

    private ProviderChoice() {}

    static Provider make() {
        String wish =
                System.getenv().getOrDefault("BALLAST_TEST_BACKENDS", "auto").toLowerCase(Locale.ROOT);
        Provider chosen = switch (wish) {
            case "auto" -> dockerAnswers() ? new ContainerProvider() : new EmbeddedProvider();
            case "containers" -> new ContainerProvider();
            case "embedded" -> new EmbeddedProvider();
            default ->
                throw new IllegalArgumentException(
                        "BALLAST_TEST_BACKENDS: %s (expected: auto, containers or embedded)".formatted(wish));
        };
        System.err.println("[testkit] backends: " + chosen);
        return chosen;
    }

    private static boolean dockerAnswers() {
        // Testcontainers tries several ways for seconds, and logs a stack trace for each, where there is no engine.
        boolean worthAsking = System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
        return worthAsking && DockerClientFactory.instance().isDockerAvailable();
    }
}
