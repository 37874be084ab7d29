package dev.ballast.ingest.kit.spool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process that spools is killed with -9 while it writes, after it said so and so many times that a record is safe. */
class SpoolCrashTest {

    private static final SpoolLimits LIMITS = new SpoolLimits(64 << 20, 0, 2_000);

    @TempDir
    Path root;

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 40, 133, 400})
    void every_record_that_was_confirmed_survives_in_order(int killAfter) throws Exception {
        List<String> confirmed = new ArrayList<>();
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        root.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader said = child.inputReader(StandardCharsets.UTF_8)) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                confirmed.add(line);
                if (confirmed.size() == killAfter) {
                    // By its handle: Process.destroyForcibly would close the pipe with what the child still said.
                    child.toHandle().destroyForcibly();
                }
            }
        } finally {
            child.destroyForcibly().waitFor();
        }

        try (Spool spool = Spool.open(root, "heir", LIMITS)) {
            List<String> survived = SpoolTest.drain(spool);
            assertThat(confirmed).hasSizeGreaterThanOrEqualTo(killAfter);
            assertThat(survived).startsWith(confirmed.toArray(String[]::new));
        }
    }

    /** Spools as fast as it can and prints each record once it is told that it is stored. */
    static final class Writer {

        public static void main(String[] args) throws IOException {
            try (Spool spool = Spool.open(Path.of(args[0]), "child", LIMITS)) {
                for (int i = 0; i < 100_000; i++) {
                    String text = "record " + i;
                    if (spool.append(Records.of("key-" + i % 10, text)).join() instanceof Spool.Appended.Stored) {
                        System.out.println(text);
                        System.out.flush();
                    }
                }
            }
        }
    }
}
