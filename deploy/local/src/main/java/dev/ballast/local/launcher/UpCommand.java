package dev.ballast.local.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Starts everything, keeps it running until Ctrl-C, SIGTERM or {@code ./ballast down}. */
final class UpCommand {

    // A service may wait for a database that is being migrated, on a slow disk.
    private static final Duration READY_TIMEOUT = Duration.ofSeconds(180);

    private final Path root;
    private final Options options;
    private final Console console;
    private final Layout layout;

    UpCommand(Path root, Options options, Console console) {
        this.root = root;
        this.options = options;
        this.console = console;
        this.layout = new Layout(options.data());
    }

    int run() throws LaunchProblem, IOException, InterruptedException {
        try (Launch launch = Launch.claim(layout, console)) {
            Ports ports = new Ports(options.portOffset());
            new Rehearsal(root, console).runIfNeeded(new Catalog(root, layout, ports, Map.of()));
            RunState.of(layout).remember(ports);
            Secrets secrets = Secrets.loadOrCreate(layout.secrets(), System::getenv);
            DemoAccounts demoAccounts = new DemoAccounts(layout, ports, secrets);
            boolean demoShop = options.demo() || demoAccounts.present();
            if (demoShop) {
                demoAccounts.write();
            }
            launch.start(stages(ports, secrets, demoShop), READY_TIMEOUT);
            new Welcome(console, layout, ports).print(secrets, demoShop);
            if (options.demo()) {
                new DemoFeed(root, layout, ports, secrets, console).runInBackground();
            }
            // Only a signal ends this; the shutdown hook does the rest.
            new CountDownLatch(1).await();
            return 0;
        }
    }

    private List<List<Unit>> stages(Ports ports, Secrets secrets, boolean demoShop) {
        Catalog catalog = new Catalog(root, layout, ports, new ServiceEnvironment(layout, ports, secrets).values());
        List<Unit> services = new ArrayList<>(catalog.services());
        if (demoShop) {
            services.add(catalog.demoMail(secrets.demoSecret()));
            services.add(catalog.demoPlatforms(secrets.demoSecret()));
        }
        return List.of(catalog.backends(), services);
    }
}
