package dev.ballast.local.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The child JVM that plays the demo shop's customers; its lines go to this terminal. */
record DemoFeed(Path root, Layout layout, Ports ports, Secrets secrets, Console console) {

    /** Messages per second: fast enough to be done in a minute or so, slow enough to watch. */
    private static final int PACE = 5;

    void runInBackground() {
        Thread.ofVirtual().name("demo-feed").start(() -> {
            try {
                if (run() != 0) {
                    console.progress("the demo ended early; the lines above say why");
                }
            } catch (IOException e) {
                console.progress("the demo could not be started: %s", e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    int run() throws IOException, InterruptedException {
        List<String> command = JavaCommand.of(layout, "demo-feed")
                .flags("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
                .mainOn(
                        Catalog.testkitClassPath(root),
                        "dev.ballast.demo.DemoFeedMain",
                        Integer.toString(ports.offset()),
                        Integer.toString(PACE));
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("BALLAST_DEMO_SECRET", secrets.demoSecret());
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "stop-demo-feed"));
        return process.waitFor();
    }
}
