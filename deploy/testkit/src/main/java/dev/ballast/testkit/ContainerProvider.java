package dev.ballast.testkit;

import dev.ballast.local.topics.Sizing;
import dev.ballast.local.topics.TopicProvisioner;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** Official images of the releases that the embedded backends are. Ryuk removes the containers after the JVM. */
@SuppressWarnings("resource")
final class ContainerProvider implements Provider {

    @Override
    public String startKafka() {
        KafkaContainer kafka = new KafkaContainer("apache/kafka:4.1.1")
                .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0")
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
        kafka.start();
        try {
            TopicProvisioner.provision(kafka.getBootstrapServers(), Sizing.EMBEDDED);
        } catch (Exception e) {
            throw new IllegalStateException("topics on " + kafka.getBootstrapServers(), e);
        }
        return kafka.getBootstrapServers();
    }

    @Override
    public String startPostgres() {
        PostgreSQLContainer postgres = new PostgreSQLContainer("postgres:18")
                .withDatabaseName("postgres")
                .withUsername(DATABASE_USER)
                .withPassword(DATABASE_PASSWORD);
        postgres.start();
        return "jdbc:postgresql://%s:%d/postgres".formatted(postgres.getHost(), postgres.getFirstMappedPort());
    }

    @Override
    public String toString() {
        return "Testcontainers";
    }
}
