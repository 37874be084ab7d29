package dev.ballast.local.launcher;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.OptionalLong;

/**
 * At most one launcher per data folder. The operating system gives the lock back when the launcher dies, however it
 * dies; the file holds the launcher's process id for {@code down} and {@code status}.
 */
public final class DataLock implements AutoCloseable {

    private final FileChannel channel;

    private DataLock(FileChannel channel) {
        this.channel = channel;
    }

    public static DataLock take(Layout layout) throws LaunchProblem {
        try {
            FileChannel channel = FileChannel.open(
                    layout.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new LaunchProblem("Ballast already runs on %s (process %s); stop it with ./ballast down first."
                        .formatted(layout.data(), content(layout.lock())));
            }
            channel.truncate(0);
            String pid = Long.toString(ProcessHandle.current().pid());
            channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.UTF_8)), 0);
            return new DataLock(channel);
        } catch (IOException e) {
            throw new LaunchProblem(
                    "The lock file %s cannot be taken (%s).".formatted(layout.lock(), e.getMessage()), e);
        }
    }

    /** The process id of the launcher that holds the lock now. */
    public static OptionalLong holder(Layout layout) throws IOException {
        if (!Files.exists(layout.lock())) {
            return OptionalLong.empty();
        }
        try (FileChannel channel = FileChannel.open(layout.lock(), StandardOpenOption.WRITE);
                FileLock free = channel.tryLock()) {
            return free == null ? OptionalLong.of(Long.parseLong(content(layout.lock()))) : OptionalLong.empty();
        }
    }

    private static String content(Path file) throws IOException {
        try {
            return Files.readString(file).strip();
        } catch (NoSuchFileException e) {
            return "";
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
