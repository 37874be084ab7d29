package dev.ballast.ticket;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** For single records whose sender waits until the broker has them. What belongs to a transaction goes by the outbox. */
@ApplicationScoped
public class AcknowledgedProducer {

    private static final long WAIT_SECONDS = 20;

    private final KafkaProducer<String, byte[]> producer;

    AcknowledgedProducer(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", bootstrapServers,
                        "acks", "all",
                        "linger.ms", 0,
                        "max.block.ms", 5_000,
                        "delivery.timeout.ms", 15_000,
                        "request.timeout.ms", 5_000,
                        "max.request.size", 4 * 1024 * 1024),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Returns after the broker acknowledged; after a failure it may have the record nevertheless. */
    public void send(ProducerRecord<String, byte[]> record)
            throws ExecutionException, TimeoutException, InterruptedException {
        producer.send(record).get(WAIT_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void close() {
        producer.close();
    }
}
