package dev.ballast.ingest.kit.spool;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One file of the spool: frames one behind the other, appended at the end, read from the beginning. */
final class Segment {

    private static final String SUFFIX = ".spool";

    private final Path file;
    private long durable;
    private long drained;

    private Segment(Path file, long durable) {
        this.file = file;
        this.durable = durable;
    }

    static Segment create(Path directory, long sequence) throws IOException {
        Path file = directory.resolve("%020d%s".formatted(sequence, SUFFIX));
        Files.createFile(file);
        sync(directory);
        return new Segment(file, 0);
    }

    /** A file that an earlier process left. */
    static Segment recovered(Path file) throws IOException {
        return new Segment(file, Files.size(file));
    }

    static boolean isSegment(Path file) {
        return file.getFileName().toString().endsWith(SUFFIX);
    }

    static long sequenceOf(Path file) {
        String name = file.getFileName().toString();
        return Long.parseLong(name.substring(0, name.length() - SUFFIX.length()));
    }

    /** Returns after the frames are on the disk; when it throws, none of them counts and the segment takes no more. */
    void append(List<ByteBuffer> frames) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.position(durable);
            try {
                for (ByteBuffer frame : frames) {
                    while (frame.hasRemaining()) {
                        channel.write(frame);
                    }
                }
                channel.force(false);
            } catch (IOException e) {
                // Gives a full disk its bytes back, and a later recovery finds no half frame.
                channel.truncate(durable);
                throw e;
            }
            durable = channel.position();
        }
    }

    /** Frames not yet drained, at most {@code maxBytes} of them but always one. Empty at the end or at a damaged frame. */
    List<byte[]> read(int maxBytes) throws IOException {
        List<byte[]> bodies = new ArrayList<>();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer buffer = load(channel, maxBytes);
            Optional<byte[]> body = SpoolFrame.next(buffer);
            if (body.isEmpty() && durable - drained > maxBytes) {
                buffer = load(channel, (int) Math.min(Integer.MAX_VALUE, durable - drained));
                body = SpoolFrame.next(buffer);
            }
            while (body.isPresent()) {
                bodies.add(body.get());
                body = SpoolFrame.next(buffer);
            }
        }
        return bodies;
    }

    private ByteBuffer load(FileChannel channel, int maxBytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(maxBytes, durable - drained));
        while (buffer.hasRemaining() && channel.read(buffer, drained + buffer.position()) >= 0) {
            // A read may return less than asked for.
        }
        return buffer.flip();
    }

    void markDrained(long bytes) {
        drained += bytes;
    }

    long waiting() {
        return durable - drained;
    }

    long size() {
        return durable;
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    /** Keeps a file with a frame that fails its checksum for a person to look at; what was sound before it is drained. */
    Path setAside() throws IOException {
        Path aside = file.resolveSibling(file.getFileName() + ".damaged");
        Files.move(file, aside);
        return aside;
    }

    static void sync(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
