package dev.ballast.bench;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far a consumer group is, seen from outside: it commits its offsets after its database transaction. */
final class GroupProgress implements AutoCloseable {

    private final Admin admin;

    GroupProgress(String bootstrapServers) {
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    long committed(String group, String topic) {
        Map<TopicPartition, OffsetAndMetadata> offsets = await(() -> admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get());
        return offsets.entrySet().stream()
                .filter(e -> e.getKey().topic().equals(topic) && e.getValue() != null)
                .mapToLong(e -> e.getValue().offset())
                .sum();
    }

    /** Records ever written to the topic. */
    long end(String topic) {
        return await(() -> {
            TopicDescription description = requireNonNull(
                    admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic));
            Map<TopicPartition, OffsetSpec> latest = description.partitions().stream()
                    .collect(Collectors.toMap(p -> new TopicPartition(topic, p.partition()), p -> OffsetSpec.latest()));
            return admin.listOffsets(latest).all().get().values().stream()
                    .mapToLong(offset -> offset.offset())
                    .sum();
        });
    }

    /** Returns when the group has committed {@code target} records of the topic in all. */
    void awaitCommitted(String group, String topic, long target, long timeoutSeconds) throws TimeoutException {
        awaitAtLeast(() -> committed(group, topic), target, timeoutSeconds, group + " on " + topic);
    }

    void awaitEnd(String topic, long target, long timeoutSeconds) throws TimeoutException {
        awaitAtLeast(() -> end(topic), target, timeoutSeconds, "end of " + topic);
    }

    private static void awaitAtLeast(java.util.function.LongSupplier now, long target, long timeoutSeconds, String what)
            throws TimeoutException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(timeoutSeconds);
        for (long seen = now.getAsLong(); seen < target; seen = now.getAsLong()) {
            if (System.nanoTime() > deadline) {
                throw new TimeoutException(
                        "%s is at %d of %d after %d s".formatted(what, seen, target, timeoutSeconds));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    private interface Question<T> {
        T ask() throws ExecutionException, InterruptedException;
    }

    private static <T> T await(Question<T> question) {
        try {
            return question.ask();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
