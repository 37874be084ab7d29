package dev.ballast.ingest.kit;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * How to reach the broker.
 *
 * @param bootstrapServers host:port, comma-separated
 * @param security         the client's own keys ({@code security.protocol}, {@code sasl.mechanism} …) for a cluster that
 *                         asks for them; empty for the local broker
 */
public record KafkaCluster(String bootstrapServers, Map<String, String> security) {

    /** After which the broker takes a silent member for dead. */
    public static final int SESSION_MS = 6_000;

    /** Named differently for each kind of client in the library, with the same meaning. */
    private static final String ENABLE_METRICS_PUSH = "enable.metrics.push";

    public KafkaCluster {
        if (bootstrapServers.isBlank()) {
            throw new IllegalArgumentException("kafka.bootstrap.servers: '' (expected: host:port)");
        }
        security = Map.copyOf(security);
    }

    public static KafkaCluster at(String bootstrapServers) {
        return new KafkaCluster(bootstrapServers, Map.of());
    }

    /** Client configuration with these entries on top. */
    public Map<String, Object> with(Map<String, Object> entries) {
        Map<String, Object> all = new HashMap<>(security);
        all.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        // Client metrics go nowhere here; collecting them costs each client memory and start-up time.
        all.put(CommonClientConfigs.METRIC_REPORTER_CLASSES_CONFIG, "");
        all.put(ENABLE_METRICS_PUSH, false);
        all.putAll(entries);
        return all;
    }

    /**
     * A consumer that commits nothing by itself, starts at the beginning and creates no topic. The caller closes it.
     *
     * @throws org.apache.kafka.common.KafkaException when no bootstrap server resolves; try again later
     */
    public KafkaConsumer<String, byte[]> consumer(Map<String, Object> entries) {
        Map<String, Object> config = new HashMap<>(Map.of(
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                StringDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                // A topic that appears after this service is seen within seconds; the client's default is five minutes.
                ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                5_000));
        config.putAll(entries);
        return new KafkaConsumer<>(with(config));
    }

    /**
     * As {@link #consumer}, and a member of the group that has its place back at once after a restart. After a kill -9 the
     * others take over when the broker has missed it for {@value #SESSION_MS} ms.
     */
    public KafkaConsumer<String, byte[]> member(String groupId, String groupInstanceId, Map<String, Object> entries) {
        Map<String, Object> config = new HashMap<>(Map.of(
                ConsumerConfig.GROUP_ID_CONFIG,
                groupId,
                // Measured: with the newer protocol a killed static member never gets its place back.
                ConsumerConfig.GROUP_PROTOCOL_CONFIG,
                "classic",
                ConsumerConfig.GROUP_INSTANCE_ID_CONFIG,
                groupInstanceId,
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                SESSION_MS,
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                1_500,
                ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG,
                60_000,
                // What stays where it is is not interrupted when a replica comes or goes.
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                CooperativeStickyAssignor.class.getName()));
        config.putAll(entries);
        return consumer(config);
    }
}
