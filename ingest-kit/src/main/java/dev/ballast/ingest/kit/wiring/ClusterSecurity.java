package dev.ballast.ingest.kit.wiring;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.ConfigDef;
import org.eclipse.microprofile.config.Config;

/**
 * How a cluster wants to be spoken to, under the names that every service knows: {@code KAFKA_SECURITY_PROTOCOL}, {@code
 * KAFKA_SASL_MECHANISM}, {@code KAFKA_SASL_JAAS_CONFIG}, {@code KAFKA_SSL_TRUSTSTORE_LOCATION} …
 */
final class ClusterSecurity {

    private ClusterSecurity() {}

    /** The Kafka client's own keys; empty where nothing is set. */
    static Map<String, String> of(Config config) {
        Map<String, String> security = new HashMap<>();
        ConfigDef client = new ConfigDef().withClientSslSupport().withClientSaslSupport();
        Stream.concat(Stream.of(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG), client.names().stream())
                .forEach(key -> config.getOptionalValue("kafka." + key, String.class)
                        .ifPresent(value -> security.put(key, value)));
        return security;
    }
}
