package dev.ballast.testkit.fault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file system of a few kilobytes that really fills up, and can grow. Needs root. */
public final class SmallDisk implements AutoCloseable {

    private final Path directory;

    private SmallDisk(Path directory) {
        this.directory = directory;
    }

    /** @throws IOException where nothing may be mounted */
    public static SmallDisk mount(Path directory, int kilobytes) throws IOException, InterruptedException {
        Files.createDirectories(directory);
        run("mount", "-t", "tmpfs", "-o", "size=" + kilobytes + "k", "tmpfs", directory.toString());
        return new SmallDisk(directory);
    }

    public Path directory() {
        return directory;
    }

    public void growTo(int kilobytes) throws IOException, InterruptedException {
        run("mount", "-o", "remount,size=" + kilobytes + "k", directory.toString());
    }

    @Override
    public void close() throws IOException, InterruptedException {
        run("umount", "--lazy", directory.toString());
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + ": " + output);
        }
    }
}
