package dev.ballast.ingest.kit.publish;

import dev.ballast.contract.Topic;
import dev.ballast.contract.WireRecord;
import dev.ballast.ingest.kit.KafkaCluster;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Publishes with {@code acks=all} and an idempotent producer. The producer is opened with the first record, so that a
 * broker that is absent at start, or whose name does not resolve yet, only fails the records of that time.
 *
 * <p>Calls may block up to {@link PublisherSettings#maxBlock()}; completion runs on the producer's network thread, so
 * what follows must not block.
 */
public final class KafkaEventPublisher implements EventPublisher, AutoCloseable {

    private static final Duration CLOSE_WAIT = Duration.ofSeconds(5);

    private final Map<String, Object> config;
    private final Object lock = new Object();
    private volatile @Nullable Producer<String, byte[]> producer;
    private volatile boolean closed;

    public KafkaEventPublisher(KafkaCluster cluster, PublisherSettings settings) {
        this.config = cluster.with(producerConfig(settings));
    }

    @Override
    public CompletableFuture<Void> publish(WireRecord record) {
        return send(record, toKafka(record.topic().topicName(), record));
    }

    /** To the dead-letter topic of the record's topic; otherwise as {@link #publish(WireRecord)}. */
    public CompletableFuture<Void> publishDeadLetter(WireRecord record) {
        return send(record, toKafka(record.topic().deadLetterName(), record));
    }

    /** Whether the topic's partitions are known, so that a record is sent without waiting for them. May block as a send. */
    public boolean knows(Topic topic) {
        try {
            return !producer().partitionsFor(topic.topicName()).isEmpty();
        } catch (KafkaException | IllegalStateException e) {
            return false;
        }
    }

    private CompletableFuture<Void> send(WireRecord record, ProducerRecord<String, byte[]> outgoing) {
        CompletableFuture<Void> acknowledged = new CompletableFuture<>();
        Producer<String, byte[]> current = null;
        try {
            current = producer();
            current.send(outgoing, (metadata, failure) -> {
                if (failure == null) {
                    acknowledged.complete(null);
                } else {
                    acknowledged.completeExceptionally(PublishFailed.of(record, failure));
                }
            });
        } catch (InterruptException | ConfigException e) {
            acknowledged.completeExceptionally(PublishFailed.of(record, e));
        } catch (KafkaException | IllegalStateException e) {
            // Thrown here rather than given to the callback, it means that this producer will never send again
            // (fenced, out of sequence, closed): the next record opens a new one.
            discard(current);
            acknowledged.completeExceptionally(PublishFailed.of(record, e));
        }
        return acknowledged;
    }

    private Producer<String, byte[]> producer() {
        Producer<String, byte[]> current = producer;
        if (current != null) {
            return current;
        }
        synchronized (lock) {
            if (closed) {
                throw new IllegalStateException("the publisher is closed");
            }
            Producer<String, byte[]> opened = producer == null ? new KafkaProducer<>(config) : producer;
            producer = opened;
            return opened;
        }
    }

    private void discard(@Nullable Producer<String, byte[]> broken) {
        synchronized (lock) {
            if (broken != null && broken == producer) {
                producer = null;
                broken.close(Duration.ZERO);
            }
        }
    }

    /** Waits a few seconds for what is under way; the rest fails and its senders keep it. */
    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            if (producer != null) {
                producer.close(CLOSE_WAIT);
                producer = null;
            }
        }
    }

    private static ProducerRecord<String, byte[]> toKafka(String topic, WireRecord record) {
        ProducerRecord<String, byte[]> outgoing = new ProducerRecord<>(topic, record.key(), record.value());
        record.headers().forEach((name, value) -> outgoing.headers().add(name, value));
        return outgoing;
    }

    private static Map<String, Object> producerConfig(PublisherSettings settings) {
        long delivery = settings.deliveryTimeout().toMillis();
        Map<String, Object> config = new HashMap<>();
        config.put(ProducerConfig.CLIENT_ID_CONFIG, settings.clientId());
        config.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        config.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.LINGER_MS_CONFIG, settings.linger().toMillis());
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, settings.maxBlock().toMillis());
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) delivery);
        // The client demands delivery timeout >= linger + request timeout.
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int)
                Math.min(10_000, delivery - settings.linger().toMillis()));
        config.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, settings.requestsInFlight());
        config.put(ProducerConfig.BUFFER_MEMORY_CONFIG, settings.bufferBytes());
        // A broker that restarts is found again in half a second instead of the default's growing pause.
        config.put(ProducerConfig.RECONNECT_BACKOFF_MS_CONFIG, 50);
        config.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
        return config;
    }
}
