package dev.ballast.local.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** What {@code status}, {@code demo} and {@code down} must know of the running launcher: its ports. */
record RunState(Path file) {

    static RunState of(Layout layout) {
        return new RunState(layout.run().resolve("port-offset"));
    }

    void remember(Ports ports) throws IOException {
        Files.writeString(file, Integer.toString(ports.offset()));
    }

    Ports ports() throws IOException {
        try {
            return new Ports(Integer.parseInt(Files.readString(file).strip()));
        } catch (NoSuchFileException e) {
            return new Ports(0);
        }
    }
}
