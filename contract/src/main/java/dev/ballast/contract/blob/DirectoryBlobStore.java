package dev.ballast.contract.blob;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A directory: {@code ab/cd/abcd…}. Each file is written beside its place, synced, then renamed, so a reader never sees
 * half of one; several processes may share it.
 */
public final class DirectoryBlobStore implements BlobStore {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final Path root;

    public DirectoryBlobStore(Path root) {
        this.root = root;
    }

    @Override
    public String store(byte[] content) throws IOException {
        String hash = sha256(content);
        Path parent = directoryOf(hash);
        Path place = parent.resolve(hash);
        if (Files.exists(place)) {
            return hash;
        }
        createSynced(parent);
        Path draft = Files.createTempFile(parent, ".", ".part");
        try {
            writeSynced(draft, content);
            move(draft, place);
            syncDirectory(parent);
        } finally {
            Files.deleteIfExists(draft);
        }
        return hash;
    }

    @Override
    public Optional<InputStream> open(String sha256) throws IOException {
        if (!SHA256.matcher(sha256).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.newInputStream(directoryOf(sha256).resolve(sha256)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private Path directoryOf(String hash) {
        return root.resolve(hash.substring(0, 2)).resolve(hash.substring(2, 4));
    }

    /** A directory whose own name a power cut forgets takes its files with it. */
    private static void createSynced(Path directory) throws IOException {
        Path above = directory.toAbsolutePath().getParent();
        if (above == null || Files.isDirectory(directory)) {
            return;
        }
        createSynced(above);
        Files.createDirectories(directory);
        syncDirectory(above);
    }

    private static void writeSynced(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw new IOException("the blob store needs a file system with atomic renames: " + to.getParent(), e);
        }
    }

    /** Without this a power cut may forget the name although the bytes are there. */
    private static void syncDirectory(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new UncheckedIOException(new IOException("every Java platform has SHA-256", e));
        }
    }
}
