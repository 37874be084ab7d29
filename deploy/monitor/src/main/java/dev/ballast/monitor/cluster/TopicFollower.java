package dev.ballast.monitor.cluster;

import dev.ballast.contract.Topic;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Reads a topic on a thread of its own, from a start that the reader chooses, and stays on it. Belongs to no group, so it
 * adds no lag.
 */
public final class TopicFollower {

    private static final Logger LOG = Logger.getLogger(TopicFollower.class);
    private static final long RETRY_SECONDS = 5;

    private final MonitorClients clients;
    private final Topic topic;
    private final int fetchBytes;
    private final Reader reader;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread;

    /** Called on the follower's thread alone. */
    public interface Reader {

        /** Before the first record, and again after the broker was away. */
        void seek(Consumer<String, byte[]> consumer, List<TopicPartition> partitions);

        void take(ConsumerRecord<String, byte[]> record);
    }

    public TopicFollower(MonitorClients clients, Topic topic, int fetchBytes, Reader reader) {
        this.clients = clients;
        this.topic = topic;
        this.fetchBytes = fetchBytes;
        this.reader = reader;
        this.thread = Thread.ofPlatform().name("follow-" + topic.topicName()).unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    public void stop() throws InterruptedException {
        stopped.countDown();
        thread.join(TimeUnit.SECONDS.toMillis(5));
    }

    private void run() {
        try (var consumer = clients.consumer("ballast-monitor-" + topic.topicName(), "earliest", fetchBytes)) {
            do {
                follow(consumer);
            } while (!stopped.await(RETRY_SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns when the topic is not there yet or the broker is away. */
    private void follow(Consumer<String, byte[]> consumer) {
        try {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.topicName()).stream()
                    .map(info -> new TopicPartition(topic.topicName(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            reader.seek(consumer, partitions);
            while (!partitions.isEmpty() && stopped.getCount() > 0) {
                consumer.poll(Duration.ofSeconds(1)).forEach(reader::take);
            }
        } catch (KafkaException e) {
            LOG.debugf(e, "%s is read on later", topic.topicName());
        }
    }
}
