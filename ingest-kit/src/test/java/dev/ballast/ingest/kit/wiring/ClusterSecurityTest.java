package dev.ballast.ingest.kit.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClusterSecurityTest {

    @Test
    void a_cluster_that_asks_for_a_password_gets_it_from_the_environment() {
        assertThat(of(Map.of(
                        "KAFKA_BOOTSTRAP_SERVERS", "cluster:9093",
                        "KAFKA_SECURITY_PROTOCOL", "SASL_SSL",
                        "KAFKA_SASL_MECHANISM", "SCRAM-SHA-512",
                        "KAFKA_SASL_JAAS_CONFIG", "module required;",
                        "KAFKA_HEAP_OPTS", "-Xmx1g")))
                .containsOnly(
                        Map.entry("security.protocol", "SASL_SSL"),
                        Map.entry("sasl.mechanism", "SCRAM-SHA-512"),
                        Map.entry("sasl.jaas.config", "module required;"));
    }

    @Test
    void the_local_broker_asks_for_nothing() {
        assertThat(of(Map.of("KAFKA_BOOTSTRAP_SERVERS", "localhost:19092"))).isEmpty();
    }

    private static Map<String, String> of(Map<String, String> environment) {
        return ClusterSecurity.of(new SmallRyeConfigBuilder()
                .withSources(new EnvConfigSource(environment, 300))
                .build());
    }
}
