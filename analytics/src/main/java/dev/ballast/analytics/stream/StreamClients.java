package dev.ballast.analytics.stream;

import dev.ballast.analytics.AnalyticsConfig;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the consumer; address and security come from the {@code kafka.*} configuration. */
@ApplicationScoped
class StreamClients {

    private final Map<String, Object> kafka;
    private final AnalyticsConfig config;
    private final String instance;

    StreamClients(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            AnalyticsConfig config,
            @ConfigProperty(name = "ballast.instance") String instance) {
        this.kafka = kafka;
        this.config = config;
        this.instance = instance;
    }

    Consumer<String, byte[]> consumer() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, config.group());
        // A static classic member is back within seconds of a kill -9; the newer protocol refuses it for 45 s.
        settings.put(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "classic");
        settings.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, instance + "-" + config.group());
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6_000);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, config.batchSize());
        // The topic's partitions and clean-up are not the broker's defaults to choose.
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 5_000);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
