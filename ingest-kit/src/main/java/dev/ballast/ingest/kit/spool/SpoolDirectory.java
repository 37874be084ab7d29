package dev.ballast.ingest.kit.spool;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A replica's own folder below the spool folder, held by a file lock that the kernel lets go when the process dies. What
 * dead replicas left beside it is taken over at start.
 */
final class SpoolDirectory implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SpoolDirectory.class);
    private static final String LOCK = "lock";

    private final Path path;
    private final FileChannel lock;

    private SpoolDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** @throws IOException when another process holds the folder, or the disk refuses */
    static SpoolDirectory open(Path root, String instance) throws IOException {
        Path own = root.resolve(instance);
        Files.createDirectories(own);
        FileChannel lock = lock(own)
                .orElseThrow(() -> new IOException(
                        own + " is in use by another process; give each replica its own instance name"));
        SpoolDirectory directory = new SpoolDirectory(own, lock);
        directory.adoptLeftovers(root);
        return directory;
    }

    Path path() {
        return path;
    }

    /** Oldest first. */
    List<Path> segments() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(Segment::isSegment)
                    .sorted(Comparator.comparingLong(Segment::sequenceOf))
                    .toList();
        }
    }

    private void adoptLeftovers(Path root) throws IOException {
        List<Path> siblings;
        try (Stream<Path> folders = Files.list(root)) {
            siblings = folders.filter(folder -> Files.isDirectory(folder) && !folder.equals(path))
                    .toList();
        }
        for (Path sibling : siblings) {
            Optional<FileChannel> held = lock(sibling);
            if (held.isPresent()) {
                try (FileChannel channel = held.get()) {
                    adopt(new SpoolDirectory(sibling, channel));
                }
            }
        }
    }

    private void adopt(SpoolDirectory dead) throws IOException {
        List<Path> left = dead.segments();
        long next = segments().stream().mapToLong(Segment::sequenceOf).max().orElse(0) + 1;
        List<Path> moved = new ArrayList<>();
        for (Path file : left) {
            moved.add(Files.move(file, path.resolve("%020d.spool".formatted(next++))));
        }
        if (!moved.isEmpty()) {
            Segment.sync(path);
            LOG.info("took over {} spool files that {} left", moved.size(), dead.path.getFileName());
        }
    }

    private static Optional<FileChannel> lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            LOG.debug("{} is held within this process", folder);
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
        return lock == null ? Optional.empty() : Optional.of(channel);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
