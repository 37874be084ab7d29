package dev.ballast.local.launcher;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;

/** The command line: {@code up|down|status|demo [--demo] [--data DIR] [--port-offset N]}. */
record Options(Command command, boolean demo, Path data, int portOffset) {

    enum Command {
        UP,
        DOWN,
        STATUS,
        DEMO
    }

    static Options parse(List<String> arguments) throws LaunchProblem {
        ArrayDeque<String> rest = new ArrayDeque<>(arguments);
        Command command = command(rest.isEmpty() ? "" : rest.pop());
        boolean demo = false;
        Path data = Path.of("data");
        int portOffset = 0;
        while (!rest.isEmpty()) {
            String option = rest.pop();
            switch (option) {
                case "--demo" -> demo = true;
                case "--data" -> data = Path.of(valueOf(option, rest));
                case "--port-offset" -> portOffset = number(valueOf(option, rest));
                default -> throw new LaunchProblem("Unknown option %s; see ./ballast help.".formatted(option));
            }
        }
        return new Options(command, demo, data, portOffset);
    }

    private static Command command(String name) throws LaunchProblem {
        return switch (name) {
            case "up" -> Command.UP;
            case "down" -> Command.DOWN;
            case "status" -> Command.STATUS;
            case "demo" -> Command.DEMO;
            default -> throw new LaunchProblem("Unknown command '%s'; see ./ballast help.".formatted(name));
        };
    }

    private static String valueOf(String option, ArrayDeque<String> rest) throws LaunchProblem {
        if (rest.isEmpty()) {
            throw new LaunchProblem("Option %s needs a value.".formatted(option));
        }
        return rest.pop();
    }

    private static int number(String value) throws LaunchProblem {
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > 40_000) {
            throw new LaunchProblem("--port-offset: %s (expected: 0 to 40000).".formatted(value));
        }
        return Integer.parseInt(value);
    }
}
