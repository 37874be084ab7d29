package dev.ballast.local.launcher;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The child JVM that plays the demo shop's customers; its lines go to this terminal. */
record DemoFeed(Path root, Layout layout, Ports ports, Secrets secrets, Console console) {

    /** Messages a second: fast enough to be done in a minute or so, slow enough to watch. */
    private static final int WATCHABLE = 5;

    private static final int BRISK = 60;

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

    /** Its progress appears on the terminal. */
    int run() throws IOException, InterruptedException {
        return start(WATCHABLE, Redirect.INHERIT).waitFor();
    }

    /** The first messages, without a word. */
    void playFor(Duration time) throws IOException, InterruptedException {
        Process play = start(BRISK, Redirect.DISCARD);
        play.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        play.destroyForcibly().waitFor();
    }

    private Process start(int perSecond, Redirect output) throws IOException {
        List<String> command = JavaCommand.of(layout, "demo-feed")
                .flags("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
                .mainOn(
                        Catalog.testkitClassPath(root),
                        "dev.ballast.demo.DemoFeedMain",
                        Integer.toString(ports.offset()),
                        Integer.toString(perSecond));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(output).redirectError(output);
        builder.environment().put("BALLAST_DEMO_SECRET", secrets.demoSecret());
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "stop-demo-feed"));
        return process;
    }
}
