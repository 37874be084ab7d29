package dev.ballast.local.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The first start of a build is practised on a folder and ports of its own: the demo shop is played once and stopped, and
 * each process leaves its {@link ClassArchive}. Later starts and, above all, restarts take half the time.
 */
record Rehearsal(Path root, Console console) {

    private static final Duration READY_TIMEOUT = Duration.ofSeconds(180);
    /** What the first messages load is worth an archive, what hundreds more load is not. */
    private static final Duration PLAY = Duration.ofSeconds(10);

    /** Far from what this start or another shop on the machine asks for. */
    private static final int HIGHEST_OFFSET = 40_000;

    private static final int LOWEST_OFFSET = 35_000;

    /** Does nothing where every archive is there; a rehearsal that fails costs the start nothing but speed. */
    void runIfNeeded(Catalog catalog) throws InterruptedException {
        if (catalog.archives().stream().allMatch(ClassArchive::isFresh)) {
            return;
        }
        console.progress("rehearsing the start once, so that every later one is quick; half a minute");
        Layout layout = new Layout(root.resolve("target/rehearsal"));
        try {
            delete(layout.data());
            run(layout);
            delete(layout.data());
        } catch (LaunchProblem | IOException e) {
            console.progress("the rehearsal failed and starts stay some seconds slower: %s", e.getMessage());
        }
    }

    private void run(Layout layout) throws LaunchProblem, IOException, InterruptedException {
        try (Launch launch = Launch.claim(layout, console)) {
            Secrets secrets = Secrets.loadOrCreate(layout.secrets(), name -> null);
            Ports ports = freePorts(layout);
            new DemoAccounts(layout, ports, secrets).write();
            Map<String, String> environment = new ServiceEnvironment(layout, ports, secrets).values();
            try {
                launch.start(
                        stages(new Catalog(root, layout, ports, environment), secrets.demoSecret()), READY_TIMEOUT);
                new DemoFeed(root, layout, ports, secrets, console).playFor(PLAY);
            } finally {
                launch.stop();
            }
        }
    }

    private static List<List<Unit>> stages(Catalog catalog, String demoSecret) {
        List<Unit> services = new ArrayList<>(catalog.services());
        services.add(catalog.demoMail(demoSecret));
        return List.of(catalog.backends(), services);
    }

    private Ports freePorts(Layout layout) throws LaunchProblem {
        for (int offset = HIGHEST_OFFSET; ; offset -= 500) {
            Ports ports = new Ports(offset);
            try {
                PortCheck.check(stages(new Catalog(root, layout, ports, Map.of()), "").stream()
                        .flatMap(List::stream)
                        .toList());
                return ports;
            } catch (LaunchProblem taken) {
                if (offset <= LOWEST_OFFSET) {
                    throw taken;
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
