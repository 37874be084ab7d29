package dev.ballast.local.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What lies where in the data folder. */
public record Layout(Path data) {

    private static final long MIB = 1024 * 1024;

    // A fresh broker and database take 130 MiB; below this they would fail one by one within the first hours.
    private static final long NEEDED_BYTES = 500 * MIB;

    public Layout {
        data = data.toAbsolutePath().normalize();
    }

    public Path run() {
        return data.resolve("run");
    }

    public Path log(String unit) {
        return data.resolve("logs").resolve(unit + ".log");
    }

    public Path lock() {
        return run().resolve("launcher.lock");
    }

    Path spool(String service) {
        return data.resolve("spool").resolve(service);
    }

    Path blobs() {
        return data.resolve("blobs");
    }

    Path kafka() {
        return data.resolve("kafka");
    }

    Path postgres() {
        return data.resolve("postgres");
    }

    Path secrets() {
        return data.resolve("secrets.properties");
    }

    Path accounts() {
        return data.resolve("accounts.yml");
    }

    /** Creates the folders; refuses one that cannot be written, or whose disk is about to be full. */
    public void prepare() throws LaunchProblem {
        try {
            for (Path dir : List.of(run(), data.resolve("logs"), data.resolve("spool"), blobs())) {
                Files.createDirectories(dir);
            }
            Files.delete(Files.createTempFile(run(), "writable", null));
        } catch (IOException e) {
            throw new LaunchProblem(
                    "The data folder %s cannot be written (%s); make it writable or choose another with --data DIR."
                            .formatted(data, reason(e)),
                    e);
        }
        checkSpace();
    }

    private void checkSpace() throws LaunchProblem {
        try {
            long free = Files.getFileStore(data).getUsableSpace();
            if (free < NEEDED_BYTES) {
                throw new LaunchProblem(
                        "Only %d MiB are free on the disk of %s and Ballast needs at least %d; free some space or choose another folder with --data DIR."
                                .formatted(free / MIB, data, NEEDED_BYTES / MIB));
            }
        } catch (IOException e) {
            throw new LaunchProblem("The disk of %s cannot be read (%s).".formatted(data, reason(e)), e);
        }
    }

    private static String reason(IOException e) {
        String message = e.getMessage();
        String kind = e.getClass().getSimpleName().replace("Exception", "");
        return message == null ? kind : kind + ": " + message;
    }
}
