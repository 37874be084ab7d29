package dev.ballast.local.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The command line of a child JVM. It names the data folder first, so that a process that a killed launcher left behind
 * is recognized as ours and not taken for a stranger that got the same number.
 */
public final class JavaCommand {

    private static final String MARK = "-Dballast.data=";
    private static final String UNIT = "-Dballast.unit=";

    private final List<String> parts = new ArrayList<>();

    private JavaCommand(Layout layout, String unit) {
        parts.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        parts.add(MARK + layout.data());
        parts.add(UNIT + unit);
    }

    public static JavaCommand of(Layout layout, String unit) {
        return new JavaCommand(layout, unit);
    }

    /**
     * Which unit of this data folder a process is.
     *
     * @param commandLine its arguments, each ended by a NUL
     */
    static Optional<String> unitOf(String commandLine, Layout layout) {
        String mark = MARK + layout.data() + "\0" + UNIT;
        int unit = commandLine.indexOf(mark) + mark.length();
        return unit < mark.length()
                ? Optional.empty()
                : Optional.of(commandLine.substring(unit, commandLine.indexOf('\0', unit)));
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
