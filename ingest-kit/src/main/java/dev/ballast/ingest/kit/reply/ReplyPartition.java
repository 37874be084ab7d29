package dev.ballast.ingest.kit.reply;

import dev.ballast.contract.inbound.ConversationId;
import dev.ballast.contract.reply.OutboundReply;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;

/**
 * The replies of one partition: which wait, which are being sent, which offset may be committed. Replies of one
 * conversation go out one after the other; conversations do not wait for each other.
 */
final class ReplyPartition {

    private final Map<ConversationId, Deque<PendingReply>> lanes = new LinkedHashMap<>();
    private final TreeSet<Long> unfinished = new TreeSet<>();
    private final Set<Long> begun = new HashSet<>();
    private final Set<Long> interrupted;
    private final Set<UUID> answered;
    private long next;

    /**
     * @param next        the offset that comes first
     * @param interrupted offsets that a predecessor had begun
     * @param answered    replies that have a receipt
     */
    ReplyPartition(long next, Set<Long> interrupted, Set<UUID> answered) {
        this.next = next;
        this.interrupted = interrupted;
        this.answered = new HashSet<>(answered);
        this.begun.addAll(interrupted);
    }

    /** A record that asks for nothing here: another service's, a tombstone, a dead letter. */
    void skip(long offset) {
        next = offset + 1;
        begun.remove(offset);
    }

    /** Takes a reply in, unless it has its receipt or is already under way: records may come twice. */
    void take(long offset, OutboundReply reply) {
        skip(offset);
        if (!answered.add(reply.id())) {
            return;
        }
        boolean wasBegun = interrupted.contains(offset);
        unfinished.add(offset);
        if (wasBegun) {
            begun.add(offset);
        }
        lanes.computeIfAbsent(reply.conversation(), conversation -> new ArrayDeque<>())
                .add(new PendingReply(offset, reply, wasBegun));
    }

    /** Marks the head of every lane that is due as begun; the caller commits before it sends. */
    List<PendingReply> begin(Instant now) {
        List<PendingReply> due = new ArrayList<>();
        for (Deque<PendingReply> lane : lanes.values()) {
            PendingReply head = lane.element();
            if (head.isDue(now)) {
                head.running = true;
                head.firstTry = head.firstTry == null ? now : head.firstTry;
                begun.add(head.offset);
                due.add(head);
            }
        }
        return due;
    }

    /** It has its receipt. */
    void finished(PendingReply pending) {
        Deque<PendingReply> lane = lanes.get(pending.reply.conversation());
        if (lane != null && lane.remove(pending)) {
            if (lane.isEmpty()) {
                lanes.remove(pending.reply.conversation());
            }
            begun.remove(pending.offset);
            unfinished.remove(pending.offset);
        }
    }

    /** It was surely not sent. */
    void postponed(PendingReply pending, Instant until) {
        pending.running = false;
        pending.notBefore = until;
        begun.remove(pending.offset);
    }

    boolean isFull() {
        return unfinished.size() >= BegunOffsets.MOST_TRACKED;
    }

    boolean isSending() {
        return lanes.values().stream().anyMatch(lane -> lane.element().running);
    }

    OffsetAndMetadata commit() {
        return BegunOffsets.encode(unfinished.isEmpty() ? next : unfinished.first(), begun);
    }
}
