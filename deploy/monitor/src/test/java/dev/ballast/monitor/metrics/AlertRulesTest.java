package dev.ballast.monitor.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the unit tests of the alert rules. A developer may lack promtool (Debian package prometheus); CI may not. */
class AlertRulesTest {

    private static final Path RULES = Path.of(System.getProperty("ballast.root", "../.."), "deploy", "prometheus");

    @ParameterizedTest
    @ValueSource(strings = {"check config prometheus.yml", "check rules alerts.yml", "test rules alerts.test.yml"})
    void promtool_has_nothing_to_object(String command) throws IOException, InterruptedException {
        assumeTrue(System.getenv("CI") != null || isInstalled(), "promtool is not installed");
        var promtool = new ProcessBuilder(("promtool " + command).split(" "))
                .directory(RULES.toFile())
                .redirectErrorStream(true)
                .start();

        String said = new String(promtool.getInputStream().readAllBytes());

        assertThat(promtool.waitFor()).as(said).isZero();
    }

    private static boolean isInstalled() {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(dir -> Files.isExecutable(Path.of(dir, "promtool")));
    }
}
