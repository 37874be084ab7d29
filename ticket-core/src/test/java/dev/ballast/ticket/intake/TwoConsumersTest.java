package dev.ballast.ticket.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ballast.contract.EventCodec;
import dev.ballast.contract.EventType;
import dev.ballast.contract.WireRecord;
import dev.ballast.testkit.Backends;
import dev.ballast.ticket.Messages;
import dev.ballast.ticket.TestDatabase;
import dev.ballast.ticket.deadletter.Delivery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two replicas, each with a partition of a real topic, on one real database, at the same instant. */
class TwoConsumersTest {

    private static final int CUSTOMERS = 300;

    @RegisterExtension
    static final TestDatabase database = TestDatabase.named("two_consumers");

    private final EventCodec codec = new EventCodec();
    private final String topic = "two-consumers-" + UUID.randomUUID();

    /** The same order on both partitions, the second in another order than the first, polled in small bites. */
    @Test
    void two_messages_of_each_new_customer_on_two_partitions_make_one_ticket_and_no_deadlock() throws Exception {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", Backends.shared().kafkaBootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(topic, 2, (short) 1))).all().get();
        }
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", Backends.shared().kafkaBootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (int i = 0; i < CUSTOMERS; i++) {
                producer.send(record(0, Messages.form("twin" + i + "@example.com")));
                // 7 and the number of customers share no divisor: every customer once, in another order.
                producer.send(record(
                        1,
                        Messages.mail("twin" + i * 7 % CUSTOMERS + "@example.com")
                                .from(Messages.form("twin" + i * 7 % CUSTOMERS + "@example.com")
                                        .sender())
                                .saying("Again", "Where is it? I wrote an hour ago.")
                                .at(Messages.NOON.plusSeconds(3600))));
            }
        }

        consume(2);

        assertThat(database.count("customer")).isEqualTo(CUSTOMERS);
        // A follow-up that overtook its question had a ticket for a moment; it is part of the other one now.
        assertThat(
                        database.texts(
                                "select count(*) || ' of ' || messages_in from ticket where status <> 'merged' group by messages_in"))
                .containsExactly(CUSTOMERS + " of 2");
        assertThat(database.texts("select deadlocks from pg_stat_database where datname = current_database()"))
                .containsExactly("0");
    }

    private void consume(int replicas) throws Exception {
        CyclicBarrier start = new CyclicBarrier(replicas);
        try (ExecutorService threads = Executors.newFixedThreadPool(replicas)) {
            List<Callable<Integer>> work = new ArrayList<>();
            for (int partition = 0; partition < replicas; partition++) {
                int mine = partition;
                work.add(() -> consume(mine, start));
            }
            for (Future<Integer> done : threads.invokeAll(work)) {
                assertThat(done.get()).isEqualTo(CUSTOMERS);
            }
        }
    }

    private int consume(int partition, CyclicBarrier start) throws Exception {
        Replica replica = new Replica(database);
        TopicPartition mine = new TopicPartition(topic, partition);
        int taken = 0;
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        Backends.shared().kafkaBootstrapServers(),
                        "group.id",
                        topic,
                        "enable.auto.commit",
                        false,
                        "max.poll.records",
                        10,
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(List.of(mine));
            start.await();
            while (taken < CUSTOMERS) {
                List<Delivery> batch = new ArrayList<>();
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofSeconds(10))) {
                    batch.add(Delivery.of(record));
                }
                replica.commit(replica.read(batch));
                consumer.commitSync();
                taken += batch.size();
            }
        }
        return taken;
    }

    private ProducerRecord<String, byte[]> record(int partition, Messages message) {
        WireRecord wire = codec.encode(EventType.INBOUND_MESSAGE, message.event());
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, partition, wire.key(), wire.value());
        wire.headers().forEach(record.headers()::add);
        return record;
    }
}
