package dev.ballast.monitor.lag;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The last commits of one group to one partition, and what they say about the consumer. The rules are those of LinkedIn's
 * Burrow, which judges the course of a lag instead of its size, so that no threshold has to be chosen. Not thread-safe.
 */
public final class CommitWindow {

    /**
     * A sign of life from the consumer.
     *
     * @param offset the committed offset
     * @param lag    records between it and the end of the partition at that time
     */
    public record Commit(Instant at, long offset, long lag) {}

    private final int size;
    private final Deque<Commit> commits = new ArrayDeque<>();
    private final Deque<Long> ends = new ArrayDeque<>();

    /** @param size commits kept */
    public CommitWindow(int size) {
        if (size < 2) {
            throw new IllegalArgumentException("ballast.monitor.window: %d (expected: at least 2)".formatted(size));
        }
        this.size = size;
    }

    public void commit(Commit commit) {
        append(commits, commit);
    }

    /** Notes where the partition ended, once per look at the cluster. */
    public void end(long offset) {
        append(ends, offset);
    }

    /** Whether {@code offset} is another than the one committed last. */
    public boolean isNew(long offset) {
        return commits.isEmpty() || commits.getLast().offset() != offset;
    }

    public LagStatus judge(Instant now, long currentLag, long allowedLag) {
        if (currentLag <= allowedLag || commits.isEmpty()) {
            return LagStatus.OK;
        }
        List<Commit> window = new ArrayList<>(commits);
        if (stopped(window, now) && !recentlyAtEnd(window.getLast().offset())) {
            return LagStatus.STOP;
        }
        if (rewound(window)) {
            return LagStatus.REWIND;
        }
        // Judging the course needs a full window; one that was ever without lag is simply busy.
        if (window.size() < size || window.stream().anyMatch(commit -> commit.lag() <= allowedLag)) {
            return LagStatus.OK;
        }
        if (window.stream()
                .allMatch(commit -> commit.offset() == window.getFirst().offset())) {
            return LagStatus.STALL;
        }
        return neverShrinks(window) ? LagStatus.WARN : LagStatus.OK;
    }

    /** Silent for longer than the whole window took. */
    private static boolean stopped(List<Commit> window, Instant now) {
        Duration silence = Duration.between(window.getLast().at(), now);
        Duration covered =
                Duration.between(window.getFirst().at(), window.getLast().at());
        return silence.compareTo(covered) > 0;
    }

    /** An idle topic gets no commits; the first record after a quiet hour must not look like an hour of standstill. */
    private boolean recentlyAtEnd(long committed) {
        return ends.stream().anyMatch(end -> end <= committed);
    }

    /** Went back and has not got further than before since. */
    private static boolean rewound(List<Commit> window) {
        long highest = window.stream().mapToLong(Commit::offset).max().orElseThrow();
        return window.getLast().offset() < highest;
    }

    private static boolean neverShrinks(List<Commit> window) {
        for (int i = 1; i < window.size(); i++) {
            if (window.get(i).lag() < window.get(i - 1).lag()) {
                return false;
            }
        }
        return true;
    }

    private <T> void append(Deque<T> queue, T element) {
        queue.addLast(element);
        if (queue.size() > size) {
            queue.removeFirst();
        }
    }
}
