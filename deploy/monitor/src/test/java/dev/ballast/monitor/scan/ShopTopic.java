package dev.ballast.monitor.scan;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A topic of one partition and one group on it, with the truth about both known to the test. */
final class ShopTopic implements AutoCloseable {

    final String topic;
    final String group;
    private final TopicPartition partition;
    private final String servers;
    private final Admin admin;
    private final KafkaProducer<String, String> producer;

    ShopTopic(String servers, String name) throws ExecutionException, InterruptedException {
        this.servers = servers;
        this.topic = name;
        this.group = name + "-group";
        this.partition = new TopicPartition(name, 0);
        this.admin = Admin.create(Map.of("bootstrap.servers", servers));
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers, "linger.ms", 0), new StringSerializer(), new StringSerializer());
        admin.createTopics(List.of(new NewTopic(name, 1, (short) 1))).all().get();
    }

    void produce(int records, Instant at) throws ExecutionException, InterruptedException {
        for (int i = 0; i < records; i++) {
            producer.send(new ProducerRecord<>(topic, 0, at.toEpochMilli(), "k", "v" + i))
                    .get();
        }
    }

    /** As a consumer does before it dies: the group has no members afterwards. */
    void commit(long offset) throws ExecutionException, InterruptedException {
        admin.alterConsumerGroupOffsets(
                        group, Map.of(partition, new OffsetAndMetadata(offset)), new AlterConsumerGroupOffsetsOptions())
                .all()
                .get();
    }

    void forgetGroup() throws ExecutionException, InterruptedException {
        admin.deleteConsumerGroups(Set.of(group)).all().get();
    }

    /** What retention does, at once. */
    void deleteBefore(long offset) throws ExecutionException, InterruptedException {
        admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(offset)))
                .all()
                .get();
    }

    /** A living member that has the partition; it is the caller's to poll and close. */
    KafkaConsumer<byte[], byte[]> member() {
        var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers",
                        servers,
                        "group.id",
                        group,
                        "enable.auto.commit",
                        false,
                        "auto.offset.reset",
                        "earliest",
                        "client.id",
                        "the-client"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        consumer.subscribe(List.of(topic));
        return consumer;
    }

    TopicPartition partition() {
        return partition;
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
    }
}
