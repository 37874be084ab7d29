package dev.ballast.local.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Entry point of the launcher's commands; the script {@code ballast} finds the JDK and builds before. */
public final class Main {

    private Main() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Console console = new Console(System.out);
        Path root = Path.of(System.getProperty("ballast.root", "."))
                .toAbsolutePath()
                .normalize();
        try {
            Options options = Options.parse(List.of(args));
            int exitCode = switch (options.command()) {
                case UP -> new UpCommand(root, options, console).run();
                case DOWN -> new DownCommand(new Layout(options.data()), console).run();
                case STATUS -> new StatusCommand(new Layout(options.data()), console).run();
                case DEMO -> new DemoCommand(root, new Layout(options.data()), console).run();
            };
            System.exit(exitCode);
        } catch (LaunchProblem e) {
            System.err.println("ballast: " + e.getMessage());
            System.exit(1);
        }
    }
}
