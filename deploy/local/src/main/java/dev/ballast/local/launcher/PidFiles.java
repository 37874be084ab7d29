package dev.ballast.local.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which process runs which unit, in files that outlive the launcher. */
public final class PidFiles {

    private static final String SUFFIX = ".pid";

    private final Layout layout;

    public PidFiles(Layout layout) {
        this.layout = layout;
    }

    void write(String unit, ProcessHandle process) throws IOException {
        Files.writeString(file(unit), Long.toString(process.pid()));
    }

    void remove(String unit) throws IOException {
        Files.deleteIfExists(file(unit));
    }

    /** The units whose process is alive and ours. */
    public Map<String, ProcessHandle> alive() throws IOException {
        Map<String, ProcessHandle> alive = withoutFile();
        try (var files = Files.newDirectoryStream(layout.run(), "*" + SUFFIX)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                process(file)
                        .filter(this::isOurs)
                        .ifPresent(p -> alive.put(name.substring(0, name.length() - SUFFIX.length()), p));
            }
        } catch (NoSuchFileException e) {
            return Map.of();
        }
        return alive;
    }

    /** Forgets everything; only when nothing of it runs any more. */
    void clear() throws IOException {
        try (var files = Files.newDirectoryStream(layout.run(), "*" + SUFFIX)) {
            for (Path file : files) {
                Files.delete(file);
            }
        } catch (NoSuchFileException e) {
            // The folder was never used: nothing to forget.
            return;
        }
    }

    /** A launcher that is killed between a start and the file leaves such: their command line still tells the unit. */
    private Map<String, ProcessHandle> withoutFile() {
        Map<String, ProcessHandle> found = new TreeMap<>();
        ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .forEach(process ->
                        JavaCommand.unitOf(commandLine(process), layout).ifPresent(unit -> found.put(unit, process)));
        return found;
    }

    private static Optional<ProcessHandle> process(Path file) throws IOException {
        String content = Files.readString(file).strip();
        return content.isEmpty() ? Optional.empty() : ProcessHandle.of(Long.parseLong(content));
    }

    /** The number may have gone to a stranger since: our JVMs carry the data folder, PostgreSQL its own below it. */
    private boolean isOurs(ProcessHandle process) {
        String commandLine = commandLine(process);
        return JavaCommand.unitOf(commandLine, layout).isPresent()
                || commandLine.contains(layout.postgres().toString());
    }

    /** Its arguments, each ended by a NUL; empty when it has ended or is not to be looked at. */
    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
        } catch (IOException e) {
            return "";
        }
    }

    private Path file(String unit) {
        return layout.run().resolve(unit + SUFFIX);
    }
}
