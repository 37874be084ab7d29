package dev.ballast.local.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Starts everything, keeps it running until Ctrl-C, SIGTERM or {@code ./ballast down}. */
final class UpCommand {

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
        layout.prepare();
        try (DataLock lock = DataLock.take(layout)) {
            RunState state = RunState.of(layout);
            Ports ports = new Ports(options.portOffsetGiven() ? options.portOffset() : 0);
            new Orphans(layout, console).stop();
            state.remember(ports);
            Secrets secrets = Secrets.loadOrCreate(layout.secrets(), System::getenv);
            DemoAccounts accounts = new DemoAccounts(layout, ports, secrets);
            if (options.demo()) {
                accounts.write();
            }
            Catalog catalog = new Catalog(root, layout, ports, new ServiceEnvironment(layout, ports, secrets).values());
            Supervisor supervisor = new Supervisor(layout, console, READY_TIMEOUT);
            start(supervisor, catalog, secrets);
            new Welcome(console, layout, ports).print(secrets, options.demo());
            if (options.demo()) {
                new DemoFeed(root, layout, ports, secrets, console).runInBackground();
            }
            new CountDownLatch(1).await();
            return 0;
        }
    }

    private void start(Supervisor supervisor, Catalog catalog, Secrets secrets)
            throws LaunchProblem, InterruptedException {
        List<Unit> services = new ArrayList<>(catalog.services());
        if (options.demo()) {
            services.add(catalog.demoMail(secrets.demoSecret()));
        }
        List<Unit> all = new ArrayList<>(catalog.backends());
        all.addAll(services);
        PortCheck.check(all);
        stopOnSignal(supervisor);
        console.progress("starting broker and database in %s", layout.data());
        supervisor.startStage(catalog.backends());
        console.progress("starting %d services", services.size());
        supervisor.startStage(services);
    }

    /** Also what stops the rest when one does not start: the exit that follows runs the hook. */
    private void stopOnSignal(Supervisor supervisor) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            console.progress("stopping");
                            supervisor.close();
                            console.progress("stopped");
                        },
                        "stop"));
    }
}
