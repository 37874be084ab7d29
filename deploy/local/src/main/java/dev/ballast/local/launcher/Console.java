package dev.ballast.local.launcher;

import java.io.PrintStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Lines for the person at the terminal. Thread-safe. */
public final class Console {

    private final PrintStream out;
    private final long startedAt = System.nanoTime();

    public Console(PrintStream out) {
        this.out = out;
    }

    /** A line with the seconds since the start in front. */
    public void progress(String format, @Nullable Object... arguments) {
        double seconds = (System.nanoTime() - startedAt) / 1e9;
        say(String.format(Locale.ROOT, "%6.1f s  ", seconds) + String.format(Locale.ROOT, format, arguments));
    }

    public void say(String line) {
        out.println(line);
        out.flush();
    }
}
