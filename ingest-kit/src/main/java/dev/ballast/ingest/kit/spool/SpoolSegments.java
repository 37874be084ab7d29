package dev.ballast.ingest.kit.spool;

import dev.ballast.contract.WireRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of one spool, oldest first. The writer appends to the newest while the drainer reads the oldest. */
final class SpoolSegments {

    private static final Logger LOG = LoggerFactory.getLogger(SpoolSegments.class);

    private final SpoolDirectory home;
    private final Path directory;
    private final SpoolLimits limits;
    private final Deque<Segment> segments = new ArrayDeque<>();
    private long nextSequence;
    /** The newest segment, while it takes more; a recovered one never does, because its end may be torn. */
    private @Nullable Segment active;

    private SpoolSegments(SpoolDirectory home, SpoolLimits limits, long nextSequence) {
        this.home = home;
        this.directory = home.path();
        this.limits = limits;
        this.nextSequence = nextSequence;
    }

    static SpoolSegments recover(SpoolDirectory directory, SpoolLimits limits) throws IOException {
        List<Path> files = directory.segments();
        long next = files.isEmpty() ? 1 : Segment.sequenceOf(files.getLast()) + 1;
        SpoolSegments all = new SpoolSegments(directory, limits, next);
        for (Path file : files) {
            all.segments.add(Segment.recovered(file));
        }
        return all;
    }

    /** Of everything that waits, as often as it waits. */
    synchronized void recoveredKeys(Consumer<String> keys) throws IOException {
        for (Segment segment : segments) {
            keysOf(segment, keys);
        }
    }

    /** What dead replicas left comes behind what is here. The keys are told before the drainer can meet the records. */
    synchronized void adoptLeftovers(Consumer<String> keys) throws IOException {
        for (Path file : home.adoptLeftovers(nextSequence)) {
            Segment adopted = Segment.recovered(file);
            nextSequence = Segment.sequenceOf(file) + 1;
            keysOf(adopted, keys);
            segments.addLast(adopted);
            // A file that comes behind the newest ends it: what is appended next must not go before it.
            active = null;
        }
    }

    private static void keysOf(Segment segment, Consumer<String> keys) throws IOException {
        for (byte[] body : segment.read((int) segment.size())) {
            keys.accept(SpoolFrame.decode(body).key());
        }
    }

    synchronized Spool.Appended append(List<ByteBuffer> frames) throws IOException {
        long bytes = frames.stream().mapToLong(ByteBuffer::remaining).sum();
        if (onDisk() + bytes > limits.maxBytes()) {
            return new Spool.Appended.Refused("the spool is full");
        }
        if (Files.getFileStore(directory).getUsableSpace() - bytes < limits.minFreeBytes()) {
            return new Spool.Appended.Refused("the disk is nearly full");
        }
        Segment target = active == null || active.size() >= limits.segmentBytes() ? roll() : active;
        try {
            target.append(frames);
        } catch (IOException e) {
            // Whether a failed write or sync left something is unknown; the next record gets a file of its own.
            active = null;
            throw e;
        }
        return new Spool.Appended.Stored();
    }

    private Segment roll() throws IOException {
        Segment fresh = Segment.create(directory, nextSequence++);
        segments.addLast(fresh);
        active = fresh;
        return fresh;
    }

    synchronized List<WireRecord> peek(int maxBytes) throws IOException {
        dropFinished();
        Segment oldest = segments.peekFirst();
        if (oldest == null || oldest.waiting() == 0) {
            return List.of();
        }
        List<byte[]> bodies = oldest.read(maxBytes);
        if (bodies.isEmpty()) {
            setAside(oldest);
            return peek(maxBytes);
        }
        return bodies.stream().map(SpoolFrame::decode).toList();
    }

    synchronized void remove(List<WireRecord> records) throws IOException {
        Segment oldest = segments.getFirst();
        for (WireRecord record : records) {
            oldest.markDrained(SpoolFrame.encode(record).remaining());
        }
        dropFinished();
    }

    synchronized Path keepAside(WireRecord record) throws IOException {
        Segment own = Segment.create(directory, nextSequence++);
        own.append(List.of(SpoolFrame.encode(record)));
        return own.setAside();
    }

    synchronized long waiting() {
        return segments.stream().mapToLong(Segment::waiting).sum();
    }

    private long onDisk() {
        return segments.stream().mapToLong(Segment::size).sum();
    }

    private void dropFinished() throws IOException {
        Segment oldest = segments.peekFirst();
        while (oldest != null && oldest.waiting() == 0) {
            if (oldest == active) {
                active = null;
            }
            segments.removeFirst();
            oldest.delete();
            oldest = segments.peekFirst();
        }
    }

    /** A torn end after a crash is expected and holds nothing that was acknowledged; anything more is damage. */
    private void setAside(Segment segment) throws IOException {
        if (segment == active) {
            active = null;
        }
        segments.removeFirst();
        Path aside = segment.setAside();
        LOG.warn("{} ends in {} bytes that are no whole record; kept aside", aside, segment.waiting());
    }
}
