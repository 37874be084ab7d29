package dev.ballast.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.utils.AppInfoParser;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** deploy/compose is written by hand; what it says must be what the launcher does. */
class ComposeFileTest {

    private static final Path ROOT = Path.of(System.getProperty("ballast.root"));

    private final Map<String, Map<String, Object>> services = services();

    @Test
    void it_runs_every_service_of_the_launcher_from_the_same_jars() {
        for (Unit unit : catalog().services()) {
            String run = ((ProcessUnit) unit).command().getLast();
            Path module = ROOT.relativize(Path.of(run)).getParent();

            assertThat(services).containsKey(unit.name());
            assertThat(services.get(unit.name()).get("volumes").toString())
                    .contains(
                            module.startsWith("deploy")
                                    ? module.subpath(1, module.getNameCount()).toString()
                                    : module.toString());
        }
    }

    @Test
    void it_publishes_the_same_ports_and_only_on_this_machine() {
        for (Unit unit : catalog().services()) {
            Object published = services.get(unit.name()).get("ports");
            int port = unit.ports().getFirst().port();
            if (published != null) {
                assertThat(published).isEqualTo(List.of("127.0.0.1:" + port + ":" + port));
            }
        }
    }

    @Test
    void its_broker_is_the_release_that_the_tests_run_against() {
        assertThat(services.get("kafka").get("image")).isEqualTo("apache/kafka:" + AppInfoParser.getVersion());
    }

    private static Catalog catalog() {
        return new Catalog(ROOT, new Layout(ROOT.resolve("data")), new Ports(0), Map.of());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> services() {
        try {
            Map<String, Object> file = new Yaml().load(Files.readString(ROOT.resolve("deploy/compose/compose.yml")));
            return (Map<String, Map<String, Object>>) file.get("services");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
