package dev.ballast.local.launcher;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints each process with its port, memory and health; exit code 0 when all are well, 3 when not. */
record StatusCommand(Layout layout, Console console) {

    private static final int NOT_WELL = 3;
    private static final long MIB = 1024 * 1024;

    int run() throws IOException {
        boolean launcher = DataLock.holder(layout).isPresent();
        Map<String, ProcessHandle> alive = new PidFiles(layout).alive();
        if (alive.isEmpty() && !launcher) {
            console.say("Ballast is not running on " + layout.data() + ".");
            return NOT_WELL;
        }
        boolean well = launcher;
        console.say(launcher ? "Launcher runs." : "The launcher is gone; ./ballast up or down clears what it left.");
        console.say(row("process", "pid", "port", "memory", "health"));
        long total = 0;
        for (Unit unit : units()) {
            ProcessHandle process = alive.get(unit.name());
            if (process == null && isDemo(unit.name())) {
                continue;
            }
            long memory = process == null ? 0 : Memory.ofTree(process);
            boolean ready = process != null && unit.isReady(process);
            well &= ready;
            total += memory;
            console.say(row(
                    unit.name(),
                    process == null ? "-" : Long.toString(process.pid()),
                    Integer.toString(unit.ports().getFirst().port()),
                    memory / MIB + " MiB",
                    process == null ? "not running" : ready ? "ready" : "not ready"));
        }
        console.say(row("all", "", "", total / MIB + " MiB", ""));
        return well ? 0 : NOT_WELL;
    }

    private List<Unit> units() throws IOException {
        Catalog catalog = new Catalog(layout.data(), layout, RunState.of(layout).ports(), Map.of());
        List<Unit> units = new ArrayList<>(catalog.backends());
        units.addAll(catalog.services());
        units.add(catalog.demoMail(""));
        units.add(catalog.demoPlatforms(""));
        return units;
    }

    private static String row(String name, String pid, String port, String memory, String health) {
        return String.format(Locale.ROOT, "%-16s %8s %6s %10s  %s", name, pid, port, memory, health);
    }

    /** Not missed where nobody asked for the demo. */
    private static boolean isDemo(String unit) {
        return unit.equals(Catalog.DEMO_MAIL) || unit.equals(Catalog.DEMO_PLATFORMS);
    }
}
