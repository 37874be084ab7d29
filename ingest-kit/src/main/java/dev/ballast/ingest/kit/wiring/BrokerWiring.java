package dev.ballast.ingest.kit.wiring;

import dev.ballast.ingest.kit.KafkaCluster;
import dev.ballast.ingest.kit.publish.KafkaEventPublisher;
import dev.ballast.ingest.kit.publish.PublisherSettings;
import dev.ballast.ingest.kit.status.StatusReporter;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What goes to the broker. Nothing here needs it to be there. */
@Singleton
class BrokerWiring {

    @Produces
    @Singleton
    KafkaCluster cluster(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers, Config config) {
        return new KafkaCluster(bootstrapServers, ClusterSecurity.of(config));
    }

    @Produces
    @Singleton
    KafkaEventPublisher publisher(KafkaCluster cluster, Connector connector, ConnectorConfig config) {
        String clientId = connector.name() + "-" + config.instance();
        PublisherSettings settings =
                connector.callersWait() ? PublisherSettings.impatient(clientId) : PublisherSettings.patient(clientId);
        return new KafkaEventPublisher(cluster, settings.withDeliveryTimeout(config.publishTimeout()));
    }

    void close(@Disposes KafkaEventPublisher publisher) {
        publisher.close();
    }

    @Produces
    @Singleton
    StatusReporter reporter(
            KafkaEventPublisher publisher, Connector connector, ConnectorConfig config, InstantSource clock) {
        return new StatusReporter(publisher, connector.name(), config.instance(), clock);
    }

    void close(@Disposes StatusReporter reporter) {
        reporter.close();
    }
}
