package dev.ballast.testkit;

import dev.ballast.contract.Decoded;
import dev.ballast.contract.Event;
import dev.ballast.contract.EventCodec;
import dev.ballast.contract.EventType;
import dev.ballast.contract.Topic;
import dev.ballast.contract.WireRecord;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * A test's hand on the topics: puts records in, reads back what is there. It joins no consumer group, so it disturbs
 * nobody. One thread at a time.
 */
public final class KafkaProbe implements AutoCloseable {

    private final EventCodec codec = new EventCodec();
    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> consumer;
    /** Of each topic; a test asks many times, and the topic grows all the while. */
    private final Map<String, List<ConsumerRecord<String, byte[]>>> read = new HashMap<>();

    private final Map<TopicPartition, Long> goOn = new HashMap<>();

    public KafkaProbe(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers, ProducerConfig.LINGER_MS_CONFIG, 0),
                new StringSerializer(),
                new ByteArraySerializer());
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    /** On the broker of {@link Backends#shared()}. */
    public static KafkaProbe shared() {
        return new KafkaProbe(Backends.shared().kafkaBootstrapServers());
    }

    /** Returns once the broker has it. */
    public <T> void publish(EventType<T> type, Event<T> event) {
        publish(codec.encode(type, event));
    }

    /** Returns once the broker has it. */
    public void publish(WireRecord record) {
        publishRaw(record.topic().topicName(), record.key(), record.headers(), record.value());
    }

    /** For records that no codec would write: garbage, foreign headers. Returns once the broker has it. */
    public void publishRaw(String topic, String key, Map<String, byte[]> headers, byte @Nullable [] value) {
        send(topic, null, key, headers, value);
    }

    /** A record of another time, with nothing in it. Returns once the broker has it. */
    public void publishRawAt(String topic, String key, Instant when) {
        send(topic, when.toEpochMilli(), key, Map.of(), new byte[0]);
    }

    private void send(
            String topic, @Nullable Long timestamp, String key, Map<String, byte[]> headers, byte @Nullable [] value) {
        var wire = new ProducerRecord<>(topic, null, timestamp, key, value);
        headers.forEach((name, bytes) -> wire.headers().add(name, bytes));
        try {
            producer.send(wire).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("could not produce to " + topic, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while producing to " + topic, e);
        }
    }

    /**
     * All events of that type from the beginning of its topic to its end of now; a malformed record fails the test. Those
     * of another type on the same topic are left out.
     */
    public <T> List<Event<T>> events(EventType<T> type) {
        List<Event<T>> events = new ArrayList<>();
        for (var record : records(type.topic().topicName())) {
            if (isOfAnother(type, record)) {
                continue;
            }
            Decoded<T> decoded = codec.decode(type, record.key(), name -> lastHeader(record, name), record.value());
            switch (decoded) {
                case Decoded.Accepted<T>(Event<T> event) -> events.add(event);
                case Decoded.Removed<T> removed -> events.removeIf(e -> e.key().equals(removed.key()));
                case Decoded.Malformed<T>(String reason) ->
                    throw new AssertionError(
                            "%s[%d]@%d: %s".formatted(record.topic(), record.partition(), record.offset(), reason));
            }
        }
        return events;
    }

    /** Polls until an event fits, and returns the first that does. */
    public <T> Event<T> await(EventType<T> type, Duration timeout, Predicate<Event<T>> fits) {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (true) {
            var found = events(type).stream().filter(fits).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError("no fitting event on %s within %d ms"
                        .formatted(type.topic().topicName(), timeout.toMillis()));
            }
        }
    }

    /** The raw records of the dead-letter topic. */
    public List<ConsumerRecord<String, byte[]>> deadLetters(Topic topic) {
        return records(topic.deadLetterName());
    }

    /** The raw records of a topic, from its beginning to its end of now, in order per partition. */
    public List<ConsumerRecord<String, byte[]>> records(String topic) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(p -> new TopicPartition(topic, p.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        goOn.forEach((partition, offset) -> {
            if (partition.topic().equals(topic)) {
                consumer.seek(partition, offset);
            }
        });
        List<ConsumerRecord<String, byte[]>> known = read.computeIfAbsent(topic, t -> new ArrayList<>());
        Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
        while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
            consumer.poll(Duration.ofMillis(200)).forEach(known::add);
        }
        partitions.forEach(partition -> goOn.put(partition, consumer.position(partition)));
        return List.copyOf(known);
    }

    private static boolean isOfAnother(EventType<?> type, ConsumerRecord<String, byte[]> record) {
        byte[] name = lastHeader(record, "ce_type");
        return name != null
                && EventType.ALL.stream()
                        .anyMatch(other ->
                                other != type && other.name().equals(new String(name, StandardCharsets.UTF_8)));
    }

    private static byte @Nullable [] lastHeader(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : header.value();
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
