package dev.ballast.local.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerProcessTest {

    private static final Duration START = Duration.ofSeconds(60);
    private static final List<String> COMPRESSIONS = List.of("none", "lz4", "zstd", "snappy", "gzip");
    private static final TopicPartition PARTITION = new TopicPartition("inbound.message.v1", 0);

    @TempDir
    Path dir;

    @Test
    void what_it_acknowledged_is_there_after_kill_9_and_a_new_start() throws Exception {
        BrokerConfig config = new BrokerConfig(dir.resolve("data"), freePort(), freePort());
        BrokerProcess killed = BrokerProcess.start(config, dir.resolve("broker.log"), START);
        // Each codec is a library that the broker needs to validate a batch; a missing one shows only here.
        for (String compression : COMPRESSIONS) {
            produce(killed.bootstrapServers(), compression);
        }
        killed.kill();

        try (BrokerProcess again = BrokerProcess.start(config, dir.resolve("broker.log"), START)) {
            assertThat(consume(again.bootstrapServers())).isEqualTo(COMPRESSIONS);
        }
    }

    private static void produce(String servers, String value) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", servers, "compression.type", value),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(PARTITION.topic(), PARTITION.partition(), "key", value))
                    .get();
        }
    }

    private static List<String> consume(String servers) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", servers),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.assign(List.of(PARTITION));
            consumer.seekToBeginning(List.of(PARTITION));
            List<String> values = new ArrayList<>();
            while (values.size() < COMPRESSIONS.size()) {
                var records = consumer.poll(Duration.ofSeconds(20)).records(PARTITION);
                assertThat(records).as("records after %s", values).isNotEmpty();
                records.forEach(record -> values.add(record.value()));
            }
            return values;
        }
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
