package dev.ballast.bench;

import dev.ballast.contract.EventCodec;
import dev.ballast.contract.EventType;
import dev.ballast.contract.WireRecord;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Puts messages on the inbound topic as fast as the broker takes them. */
final class Firehose implements AutoCloseable {

    private final EventCodec codec = new EventCodec();
    private final KafkaProducer<String, byte[]> producer;

    Firehose(String bootstrapServers) {
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "linger.ms", 20, "batch.size", 262_144, "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Returns when the broker has all of them. */
    void send(MessageMaker maker, int count) {
        send(maker, 0, count);
    }

    /** Returns when the broker has messages {@code from} up to, without, {@code to}. */
    void send(MessageMaker maker, int from, int to) {
        for (int n = from; n < to; n++) {
            WireRecord record = codec.encode(EventType.INBOUND_MESSAGE, maker.message(n));
            ProducerRecord<String, byte[]> wire =
                    new ProducerRecord<>(record.topic().topicName(), record.key(), record.value());
            record.headers().forEach((name, value) -> wire.headers().add(name, value));
            producer.send(wire);
        }
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }
}
