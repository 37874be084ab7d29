package dev.ballast.ticket.outbox;

import com.fasterxml.jackson.databind.util.RawValue;
import dev.ballast.contract.Event;
import dev.ballast.contract.EventCodec;
import dev.ballast.contract.EventType;
import dev.ballast.contract.WireRecord;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends a batch with all its records in flight at once. */
final class RelayProducer implements AutoCloseable {

    private static final String SOURCE = "/ticket-core";

    /** The payload was written as JSON with the change; it is not parsed again. */
    private static final Map<String, EventType<RawValue>> TYPES = EventType.ALL.stream()
            .map(type -> new EventType<>(type.name(), type.topic(), RawValue.class, type.schema()))
            .collect(Collectors.toMap(EventType::name, Function.identity()));

    private final EventCodec codec = new EventCodec();
    private final KafkaProducer<String, byte[]> producer;

    RelayProducer(String bootstrapServers) {
        this.producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "acks",
                        "all",
                        "enable.idempotence",
                        true,
                        "compression.type",
                        "lz4",
                        "linger.ms",
                        2,
                        "max.block.ms",
                        5_000,
                        "delivery.timeout.ms",
                        15_000,
                        "request.timeout.ms",
                        5_000),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Returns when the broker has them all; after a failure some may have arrived, and the repetition is harmless. */
    void send(List<OutboxRows.Row> rows) throws InterruptedException, ExecutionException, TimeoutException {
        List<Future<RecordMetadata>> inFlight = new ArrayList<>(rows.size());
        for (OutboxRows.Row row : rows) {
            inFlight.add(producer.send(record(row)));
        }
        for (Future<RecordMetadata> sent : inFlight) {
            sent.get(20, TimeUnit.SECONDS);
        }
    }

    private ProducerRecord<String, byte[]> record(OutboxRows.Row row) {
        EventType<RawValue> type = TYPES.get(row.type());
        if (type == null) {
            throw new IllegalStateException("outbox.type: '" + row.type() + "' (expected: a type of the contract)");
        }
        RawValue json = new RawValue(new String(row.payload(), StandardCharsets.UTF_8));
        WireRecord wire = codec.encode(type, new Event<>(row.id().toString(), SOURCE, row.at(), row.key(), null, json));
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(wire.topic().topicName(), wire.key(), wire.value());
        wire.headers().forEach(record.headers()::add);
        return record;
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
