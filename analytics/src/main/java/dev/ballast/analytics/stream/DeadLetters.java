package dev.ballast.analytics.stream;

import dev.ballast.contract.Topic;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Puts records that can never be counted where a person sees them: value and headers as they came, beside headers that
 * say where from and why. Used by the consumer's thread alone.
 */
@ApplicationScoped
class DeadLetters {

    private static final long ACKNOWLEDGEMENT_SECONDS = 35;

    private final Map<String, Object> kafka;
    private @Nullable Producer<String, byte[]> producer;

    DeadLetters(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.kafka = kafka;
    }

    /**
     * Returns once the broker has it on disk.
     *
     * @throws KafkaException when it does not; the record must then be read again
     */
    void send(ConsumerRecord<String, byte[]> record, String reason, @Nullable Throwable cause) {
        var letter = letter(record, record.value(), reason, cause);
        try {
            await(letter);
        } catch (RecordTooLargeException e) {
            // The record was just within the broker's limit, and the added headers are what is too much.
            await(letter(record, null, reason + "; its value did not fit here, read it at its origin", cause));
        }
    }

    private void await(ProducerRecord<String, byte[]> letter) {
        try {
            producer().send(letter).get(ACKNOWLEDGEMENT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException refusal ? refusal : new KafkaException(e.getCause());
        } catch (TimeoutException e) {
            throw new KafkaException("no acknowledgement from " + letter.topic(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted before " + letter.topic() + " acknowledged", e);
        }
    }

    private static ProducerRecord<String, byte[]> letter(
            ConsumerRecord<String, byte[]> record, byte @Nullable [] value, String reason, @Nullable Throwable cause) {
        var letter = new ProducerRecord<String, byte[]>(
                Topic.TICKET_STREAM.deadLetterName(), null, record.key(), value, record.headers());
        header(letter, "dead-letter-reason", reason);
        if (cause != null) {
            header(letter, "dead-letter-cause", String.valueOf(cause.getMessage()));
        }
        header(letter, "dead-letter-topic", record.topic());
        header(letter, "dead-letter-partition", Integer.toString(record.partition()));
        header(letter, "dead-letter-offset", Long.toString(record.offset()));
        header(letter, "dead-letter-attempts", "1");
        return letter;
    }

    private static void header(ProducerRecord<String, byte[]> letter, String name, String value) {
        letter.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** Made when first needed: most analytics services never see a dead letter and save its thread and buffers. */
    private Producer<String, byte[]> producer() {
        if (producer == null) {
            Map<String, Object> config = new HashMap<>(kafka);
            config.put(ProducerConfig.ACKS_CONFIG, "all");
            config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
            config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
            config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000);
            config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
            producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    @PreDestroy
    void close() {
        if (producer != null) {
            producer.close();
        }
    }
}
