package dev.ballast.local.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Resident memory as Linux counts it. */
final class Memory {

    private static final int KIB = 1024;

    private Memory() {}

    /**
     * Of a process and its children in bytes; 0 where it cannot be read. Shared pages count in proportion (Pss):
     * PostgreSQL's processes share one buffer pool, which must not be counted once for each.
     */
    static long ofTree(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToLong(Memory::of)
                .sum();
    }

    private static long of(ProcessHandle process) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIB)
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }
}
