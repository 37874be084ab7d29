package dev.ballast.local.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A unit that is a child process: the broker, a service, the demo's mail server.
 *
 * @param environment added to the launcher's own
 */
public record ProcessUnit(
        String name,
        List<PortUse> ports,
        Path logFile,
        List<String> command,
        Map<String, String> environment,
        Predicate<ProcessHandle> readiness)
        implements Unit {

    private static final long LOG_BYTES = 20 * 1024 * 1024;

    // Ctrl-C reaches the whole process group of the terminal; in a session of their own the children are stopped by the
    // launcher, in order.
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    @Override
    public ProcessHandle start() throws IOException {
        keepLogSmall();
        List<String> full = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            full.add(SETSID.toString());
        }
        full.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(full)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile.toFile()));
        builder.environment().putAll(environment);
        return builder.start().toHandle();
    }

    /** The log of a service that runs for years grows; the previous part is kept once. */
    private void keepLogSmall() throws IOException {
        if (Files.exists(logFile) && Files.size(logFile) > LOG_BYTES) {
            Path previous = logFile.resolveSibling(logFile.getFileName() + ".1");
            Files.move(logFile, previous, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public boolean isReady(ProcessHandle process) {
        return readiness.test(process);
    }

    @Override
    public void stop(ProcessHandle process) throws InterruptedException {
        Ending.terminate(process);
    }
}
