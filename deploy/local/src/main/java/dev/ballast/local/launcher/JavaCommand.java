package dev.ballast.local.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command line of a child JVM. It names the data folder first, so that a process that a killed launcher left behind
 * is recognized as ours and not taken for a stranger that got the same number.
 */
public final class JavaCommand {

    private static final String MARK = "-Dballast.data=";

    private final List<String> parts = new ArrayList<>();

    private JavaCommand(Layout layout, String unit) {
        parts.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        parts.add(mark(layout));
        parts.add("-Dballast.unit=" + unit);
    }

    public static JavaCommand of(Layout layout, String unit) {
        return new JavaCommand(layout, unit);
    }

    static String mark(Layout layout) {
        return MARK + layout.data();
    }

    public JavaCommand flags(String... flags) {
        return flags(List.of(flags));
    }

    public JavaCommand flags(List<String> flags) {
        parts.addAll(flags);
        return this;
    }

    public List<String> jar(Path jar) {
        parts.add("-jar");
        parts.add(jar.toString());
        return List.copyOf(parts);
    }

    /** With the class path of this JVM. */
    public List<String> main(String mainClass, String... arguments) {
        return mainOn(System.getProperty("java.class.path"), mainClass, arguments);
    }

    public List<String> mainOn(String classPath, String mainClass, String... arguments) {
        parts.add("-cp");
        parts.add(classPath);
        parts.add(mainClass);
        parts.addAll(List.of(arguments));
        return List.copyOf(parts);
    }
}
