package dev.ballast.ingest.kit.reply;

import dev.ballast.contract.reply.OutboundReply;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;

/** The partitions whose replies this replica delivers. Everything but the sending itself is the consumer thread's. */
final class ReplyPartitions implements ConsumerRebalanceListener {

    private static final Duration LOOKUP = Duration.ofSeconds(10);
    private static final Duration HANDOVER_WAIT = Duration.ofSeconds(15);
    private static final Duration RECEIPT_PAUSE = Duration.ofSeconds(1);
    private static final long MILLISECOND = 1_000_000;

    private record Ended(TopicPartition place, PendingReply pending, SendResult result) {}

    private record Begun(TopicPartition place, ReplyPartition partition, PendingReply pending) {}

    private final Consumer<String, byte[]> consumer;
    private final ReplyAttempt attempt;
    private final ReplyIntake intake;
    private final AnsweredReplies answered;
    private final ReplyCounts counts;
    private final InstantSource clock;
    private final Map<TopicPartition, ReplyPartition> owned = new HashMap<>();
    private final Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>();
    private final Queue<Ended> ended = new ConcurrentLinkedQueue<>();

    ReplyPartitions(
            Consumer<String, byte[]> consumer,
            ReplyAttempt attempt,
            ReplyIntake intake,
            AnsweredReplies answered,
            ReplyCounts counts,
            InstantSource clock) {
        this.consumer = consumer;
        this.attempt = attempt;
        this.intake = intake;
        this.answered = answered;
        this.counts = counts;
        this.clock = clock;
    }

    void accept(ConsumerRecords<String, byte[]> records) {
        for (ConsumerRecord<String, byte[]> record : records) {
            ReplyPartition partition = owned.get(new TopicPartition(record.topic(), record.partition()));
            if (partition != null) {
                Optional<OutboundReply> reply = intake.read(record);
                reply.ifPresentOrElse(
                        wanted -> partition.take(record.offset(), wanted), () -> partition.skip(record.offset()));
            }
        }
    }

    /** Takes note of what ended, commits, and starts what is due. */
    void advance() {
        takeEnded();
        Instant now = clock.instant();
        List<Begun> due = owned.entrySet().stream()
                .flatMap(entry -> entry.getValue().begin(now).stream()
                        .map(reply -> new Begun(entry.getKey(), entry.getValue(), reply)))
                .toList();
        if (commit()) {
            due.forEach(this::start);
        } else {
            due.forEach(begun -> begun.partition().postponed(begun.pending(), now));
        }
        owned.forEach((place, partition) -> {
            if (partition.isFull()) {
                consumer.pause(Set.of(place));
            } else {
                consumer.resume(Set.of(place));
            }
        });
    }

    /** False while a rebalance is under way: nothing may begin then, the partitions may be somebody else's already. */
    private boolean commit() {
        Map<TopicPartition, OffsetAndMetadata> news = new HashMap<>();
        owned.forEach((place, partition) -> {
            OffsetAndMetadata offset = partition.commit();
            if (!offset.equals(committed.get(place))) {
                news.put(place, offset);
            }
        });
        if (news.isEmpty()) {
            return true;
        }
        try {
            consumer.commitSync(news, LOOKUP);
            committed.putAll(news);
            return true;
        } catch (RebalanceInProgressException | CommitFailedException e) {
            return false;
        }
    }

    private void start(Begun begun) {
        Thread.ofVirtual()
                .name("reply-" + begun.pending().reply.id())
                .start(() -> deliver(begun.place(), begun.pending()));
    }

    private void deliver(TopicPartition place, PendingReply pending) {
        SendResult result = attempt.send(pending);
        if (!(result instanceof SendResult.RetryLater)) {
            while (!attempt.publishReceipt(pending.reply, result)) {
                LockSupport.parkNanos(RECEIPT_PAUSE.toNanos());
            }
        }
        ended.add(new Ended(place, pending, result));
    }

    private void takeEnded() {
        for (Ended end = ended.poll(); end != null; end = ended.poll()) {
            counts.count(end.result());
            ReplyPartition partition = owned.get(end.place());
            if (partition != null) {
                if (end.result() instanceof SendResult.RetryLater(Duration after, String reason)) {
                    partition.postponed(end.pending(), clock.instant().plus(after));
                } else {
                    partition.finished(end.pending());
                }
            }
        }
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> added) {
        Map<TopicPartition, OffsetAndMetadata> left = consumer.committed(Set.copyOf(added), LOOKUP);
        for (TopicPartition place : added) {
            owned.put(
                    place,
                    new ReplyPartition(
                            consumer.position(place, LOOKUP),
                            BegunOffsets.decode(left.get(place)),
                            answered.read(place.partition())));
        }
        answered.close();
    }

    /** Lets running sends end before another replica reads what was begun; what does not end is uncertain to it. */
    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
        long deadline = System.nanoTime() + HANDOVER_WAIT.toNanos();
        takeEnded();
        while (isSending(revoked) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(20 * MILLISECOND);
            takeEnded();
        }
        try {
            commit();
        } catch (KafkaException e) {
            // The successor begins at the older commit: receipts tell it what is done.
        }
        onPartitionsLost(revoked);
    }

    private boolean isSending(Collection<TopicPartition> places) {
        return places.stream().map(owned::get).anyMatch(partition -> partition != null && partition.isSending());
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> lost) {
        lost.forEach(owned::remove);
        lost.forEach(committed::remove);
    }
}
