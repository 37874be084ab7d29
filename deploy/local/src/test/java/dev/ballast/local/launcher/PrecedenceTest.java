package dev.ballast.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the scheduler knows of a process that gives way. */
class PrecedenceTest {

    private static final int NICE_FIELD = 18;

    @TempDir
    Path dir;

    private ProcessHandle process;

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void what_works_off_a_backlog_is_nice_to_the_doors() throws Exception {
        process = start(Precedence.BACKLOG);

        assertThat(nice()).isEqualTo(10);
    }

    @Test
    void its_whole_session_is_where_linux_schedules_by_session() throws Exception {
        process = start(Precedence.BACKLOG);
        Path session = Path.of("/proc", Long.toString(process.pid()), "autogroup");
        assumeThat(session).exists();
        nice();

        Precedence.BACKLOG.applyTo(process);

        assertThat(Files.readString(session)).contains("nice 10");
    }

    @Test
    void a_door_is_served_as_everybody_else() throws Exception {
        process = start(Precedence.DOOR);

        assertThat(nice()).isZero();
    }

    private ProcessHandle start(Precedence precedence) throws IOException {
        return new ProcessUnit(
                        "sleeper",
                        List.of(),
                        dir.resolve("log"),
                        List.of("sleep", "60"),
                        Map.of(),
                        any -> true,
                        precedence)
                .start();
    }

    /** Of the process itself, once the commands before it have made way. */
    private int nice() throws IOException {
        Path stat = Path.of("/proc", Long.toString(process.pid()), "stat");
        while (!Files.readString(stat).contains("(sleep)")) {
            Thread.onSpinWait();
        }
        return Integer.parseInt(Files.readString(stat).split(" ")[NICE_FIELD]);
    }
}
