package dev.ballast.ingest.social.order;

import dev.ballast.contract.Decoded;
import dev.ballast.contract.EventType;
import dev.ballast.contract.Topic;
import dev.ballast.contract.order.ShopOrder;
import dev.ballast.ingest.kit.KafkaCluster;
import dev.ballast.ingest.kit.ReceivedRecord;
import dev.ballast.ingest.social.platform.Delivery;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.utils.Utils;

/**
 * Looks an order up where it is kept anyway: in its partition of the compacted topic, and among the dead letters of the
 * same key, where parts wait for their order. Reading a partition costs a fraction of a second and no memory, while a
 * table of all orders would cost a connector more than everything else in it.
 */
public final class OrderTopics {
    /** Which of the shop's topics a waiting delivery belongs to; its body does not say. */
    public static final String WAITING_TOPIC = "waiting-shopify-topic";

    private static final Duration LOOKUP = Duration.ofSeconds(2);
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaCluster cluster;
    private final Duration limit;

    /** @param limit for one look-up; the shop system waits meanwhile */
    public OrderTopics(KafkaCluster cluster, Duration limit) {
        this.cluster = cluster;
        this.limit = limit;
    }

    /** @throws KafkaException when the broker did not answer in time */
    OrderHistory find(String orderId) {
        List<ConsumerRecord<String, byte[]>> orders = new ArrayList<>();
        List<Delivery> waiting = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = cluster.consumer(Map.of())) {
            TopicPartition place = place(consumer, Topic.SHOP_ORDER.topicName(), orderId);
            TopicPartition aside = place(consumer, Topic.SHOP_ORDER.deadLetterName(), orderId);
            List<TopicPartition> both = List.of(place, aside);
            consumer.assign(both);
            consumer.seekToBeginning(both);
            Map<TopicPartition, Long> ends = consumer.endOffsets(both, LOOKUP);
            long deadline = System.nanoTime() + limit.toNanos();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey(), LOOKUP) < end.getValue())) {
                if (System.nanoTime() > deadline) {
                    throw new TimeoutException("order " + orderId + " could not be looked up within " + limit);
                }
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    if (orderId.equals(record.key()) && record.topic().equals(place.topic())) {
                        orders.clear();
                        orders.add(record);
                    } else if (orderId.equals(record.key())) {
                        addWaiting(record, waiting);
                    }
                }
            }
        }
        return new OrderHistory(orders.stream().findFirst().flatMap(OrderTopics::order), waiting);
    }

    private static void addWaiting(ConsumerRecord<String, byte[]> record, List<Delivery> waiting) {
        Header topic = record.headers().lastHeader(WAITING_TOPIC);
        if (topic != null && record.value() != null) {
            String name = new String(topic.value(), StandardCharsets.UTF_8);
            waiting.add(new Delivery(Map.of("x-shopify-topic", List.of(name)), Map.of(), record.value()));
        }
    }

    private static Optional<ShopOrder> order(ConsumerRecord<String, byte[]> record) {
        Decoded<ShopOrder> decoded = ReceivedRecord.decode(EventType.SHOP_ORDER, record);
        return decoded instanceof Decoded.Accepted<ShopOrder>(var event) ? Optional.of(event.data()) : Optional.empty();
    }

    /** The partition that the producer chose for the key. */
    private static TopicPartition place(KafkaConsumer<String, byte[]> consumer, String topic, String key) {
        int partitions = consumer.partitionsFor(topic, LOOKUP).size();
        if (partitions == 0) {
            throw new TimeoutException(topic + " is missing");
        }
        return new TopicPartition(
                topic, Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8))) % partitions);
    }
}
