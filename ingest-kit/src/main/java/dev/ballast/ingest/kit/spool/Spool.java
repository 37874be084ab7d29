package dev.ballast.ingest.kit.spool;

import dev.ballast.contract.WireRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A first-in, first-out queue on disk. An append completes after fsync; one fsync serves everybody who waits at that
 * moment, which makes thousands of appends a second possible on a disk that syncs a few hundred times. Nothing about
 * draining is written down: after a crash the oldest file is drained once more, and its records are recognized by their
 * ids. Appending is thread-safe; draining belongs to one thread.
 */
public final class Spool implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Spool.class);
    private static final long CLOSE_CHECK_MS = 200;
    private static final int MOST_PER_SYNC = 1_000;
    /** Appends that may wait for a disk that hangs; the next ones are refused, or they would fill the memory. */
    private static final int MOST_WAITING = 10_000;

    /** What became of an append. */
    public sealed interface Appended {
        record Stored() implements Appended {}

        /** @param reason full, or what the disk said; nothing was kept */
        record Refused(String reason) implements Appended {}
    }

    private record Waiting(String key, ByteBuffer frame, CompletableFuture<Appended> done) {}

    private final SpoolDirectory directory;
    private final SpoolSegments segments;
    private final Map<String, Integer> keys = new ConcurrentHashMap<>();
    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>(MOST_WAITING);
    private final Thread writer;
    private volatile boolean closing;

    private Spool(SpoolDirectory directory, SpoolSegments segments) {
        this.directory = directory;
        this.segments = segments;
        this.writer = Thread.ofPlatform().daemon().name("spool-writer").unstarted(this::write);
    }

    /**
     * Opens this replica's spool with what it, or a replica that died, left.
     *
     * @param root     shared by the replicas of one machine
     * @param instance this replica's name
     * @throws IOException when another process uses the same name, or the disk cannot be read
     */
    public static Spool open(Path root, String instance, SpoolLimits limits) throws IOException {
        SpoolDirectory directory = SpoolDirectory.open(root, instance);
        Spool spool = new Spool(directory, SpoolSegments.recover(directory, limits));
        spool.segments.recoveredKeys(spool::addKey);
        spool.adoptLeftovers();
        spool.writer.start();
        return spool;
    }

    /** Takes over what replicas left that died since; called now and then, because they may not come back. */
    void adoptLeftovers() throws IOException {
        segments.adoptLeftovers(this::addKey);
    }

    /** Completes after the record is on the disk, or at once when it cannot get there. */
    public CompletableFuture<Appended> append(WireRecord record) {
        CompletableFuture<Appended> done = new CompletableFuture<>();
        addKey(record.key());
        if (closing || !queue.offer(new Waiting(record.key(), SpoolFrame.encode(record), done))) {
            removeKey(record.key());
            done.complete(new Appended.Refused("the spool's disk does not keep up"));
        }
        return done;
    }

    /** Whether a record of that key waits here: a later one must queue behind it. */
    public boolean holds(String key) {
        return keys.containsKey(key);
    }

    public boolean isEmpty() {
        return keys.isEmpty();
    }

    /** Records that wait. */
    public long records() {
        return keys.values().stream().mapToLong(Integer::longValue).sum();
    }

    /** Bytes on disk that wait. */
    public long bytes() {
        return segments.waiting();
    }

    /** The oldest records in order, without removing them; empty when nothing waits. */
    List<WireRecord> peek(int maxBytes) throws IOException {
        return segments.peek(maxBytes);
    }

    /** Removes the oldest {@code records}, which have to be those that {@link #peek} gave first. */
    void remove(List<WireRecord> records) throws IOException {
        segments.remove(records);
        records.forEach(record -> removeKey(record.key()));
    }

    /** Keeps a record that the broker will never take in a file of its own, for a person to look at. */
    Path keepAside(WireRecord record) throws IOException {
        return segments.keepAside(record);
    }

    private void write() {
        List<Waiting> batch = new ArrayList<>();
        while (!closing || !queue.isEmpty()) {
            try {
                Waiting first = queue.poll(CLOSE_CHECK_MS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    queue.drainTo(batch, MOST_PER_SYNC);
                    writeBatch(batch);
                    batch.clear();
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException("nobody interrupts the spool's writer", e);
            }
        }
    }

    private void writeBatch(List<Waiting> batch) {
        Appended outcome;
        try {
            outcome = segments.append(batch.stream().map(Waiting::frame).toList());
        } catch (IOException | UncheckedIOException e) {
            LOG.error("the spool cannot write to {}", directory.path(), e);
            outcome = new Appended.Refused("the spool's disk refuses: " + e.getMessage());
        }
        for (Waiting waiting : batch) {
            if (outcome instanceof Appended.Refused) {
                removeKey(waiting.key());
            }
            waiting.done().complete(outcome);
        }
    }

    private void addKey(String key) {
        keys.merge(key, 1, Integer::sum);
    }

    private void removeKey(String key) {
        keys.computeIfPresent(key, (k, count) -> count == 1 ? null : count - 1);
    }

    /** Writes what is queued, then lets the folder go. */
    @Override
    public void close() throws IOException {
        closing = true;
        try {
            // Never interrupted: an interrupt closes the file channel under a running fsync.
            writer.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        directory.close();
    }
}
