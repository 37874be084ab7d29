package dev.ballast.testkit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Cleans up after this JVM from a process of its own: a shutdown hook would not run when a test JVM is killed, and
 * PostgreSQL does not notice that its starter is gone.
 */
final class Reaper {

    private static final String SCRIPT = """
            while kill -0 "$1" 2>/dev/null; do sleep 0.5; done
            if [ "$2" -gt 0 ]; then
              kill -INT "$2" 2>/dev/null
              for i in $(seq 50); do kill -0 "$2" 2>/dev/null && sleep 0.2; done
            fi
            rm -rf "$3"
            """;

    private Reaper() {}

    static void removeAfterExit(Path dir) throws IOException {
        start(0, dir);
    }

    static void stopAndRemoveAfterExit(long pid, Path dir) throws IOException {
        start(pid, dir);
    }

    private static void start(long pid, Path dir) throws IOException {
        List<String> arguments = Stream.of(ProcessHandle.current().pid(), pid, dir)
                .map(Object::toString)
                .toList();
        new ProcessBuilder(Stream.concat(Stream.of("sh", "-c", SCRIPT, "reaper"), arguments.stream())
                        .toList())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
