package dev.ballast.local.launcher;

import dev.ballast.local.database.DatabaseMain;
import dev.ballast.local.database.PostmasterPidFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/**
 * PostgreSQL. It detaches itself from whoever starts it, and unpacking it takes more heap than the launcher has: a
 * short-lived JVM starts it and creates the databases, then the server is watched by its process id.
 */
record PostgresUnit(String name, Path dataDir, int port, Path logFile, List<String> starter) implements Unit {

    static PostgresUnit of(Layout layout, int port) {
        List<String> command = JavaCommand.of(layout, "postgres-starter")
                .flags("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
                .main(
                        DatabaseMain.class.getName(),
                        layout.postgres().toString(),
                        Integer.toString(port),
                        layout.log("postgres").toString(),
                        "ballast",
                        "ballast_analytics");
        return new PostgresUnit("postgres", layout.postgres(), port, layout.log("postgres"), command);
    }

    @Override
    public List<PortUse> ports() {
        return List.of(new PortUse(port, "PostgreSQL"));
    }

    @Override
    public ProcessHandle start() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(starter)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile.toFile()))
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("PostgreSQL did not start; see " + logFile);
        }
        OptionalLong pid = new PostmasterPidFile(dataDir).serverPid();
        return pid.stream()
                .mapToObj(ProcessHandle::of)
                .flatMap(java.util.Optional::stream)
                .findFirst()
                .orElseThrow(() -> new IOException("PostgreSQL ended right after its start; see " + logFile));
    }

    /** The starter returns only when the server takes connections. */
    @Override
    public boolean isReady(ProcessHandle process) {
        return process.isAlive();
    }

    @Override
    public void stop(ProcessHandle process) throws IOException, InterruptedException {
        new PostmasterPidFile(dataDir).stopServer();
    }
}
