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
 * A replica's own folder below the spool folder, held by a file lock that the kernel lets go when the process dies, so that
 * the others can take over what it left.
 */
final class SpoolDirectory implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SpoolDirectory.class);
    private static final String LOCK = "lock";

    private final Path root;
    private final Path path;
    private final FileChannel lock;

    private SpoolDirectory(Path root, Path path, FileChannel lock) {
        this.root = root;
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
        return new SpoolDirectory(root, own, lock);
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

    /**
     * Takes the files of replicas that are dead at this moment, behind its own.
     *
     * @param next the number of the first one
     * @return in order; they are this folder's from now on
     */
    List<Path> adoptLeftovers(long next) throws IOException {
        List<Path> siblings;
        try (Stream<Path> folders = Files.list(root)) {
            // Only a replica's folder has a lock; a volume may hold others (lost+found) that nobody may read.
            siblings = folders.filter(folder -> Files.exists(folder.resolve(LOCK)) && !folder.equals(path))
                    .toList();
        }
        List<Path> adopted = new ArrayList<>();
        for (Path sibling : siblings) {
            Optional<FileChannel> held = lock(sibling);
            if (held.isPresent()) {
                try (FileChannel channel = held.get()) {
                    adopted.addAll(adopt(new SpoolDirectory(root, sibling, channel), next + adopted.size()));
                }
            }
        }
        return adopted;
    }

    private List<Path> adopt(SpoolDirectory dead, long first) throws IOException {
        List<Path> moved = new ArrayList<>();
        for (Path file : dead.segments()) {
            moved.add(Files.move(file, path.resolve("%020d.spool".formatted(first + moved.size()))));
        }
        if (!moved.isEmpty()) {
            Segment.sync(path);
            LOG.info("took over {} spool files that {} left", moved.size(), dead.path.getFileName());
        }
        return moved;
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
