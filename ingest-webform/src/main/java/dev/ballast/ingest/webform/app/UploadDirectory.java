package dev.ballast.ingest.webform.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where bodies with files lie while they are read. */
final class UploadDirectory {

    private UploadDirectory() {}

    /** The replica's folder without what a killed process left: nobody was told that those were taken. */
    static Path emptied(String instance) throws IOException {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"), "ballast-form-bodies", instance);
        Files.createDirectories(folder);
        List<Path> left;
        try (Stream<Path> files = Files.list(folder)) {
            left = files.filter(Files::isRegularFile).toList();
        }
        for (Path file : left) {
            Files.deleteIfExists(file);
        }
        return folder;
    }
}
