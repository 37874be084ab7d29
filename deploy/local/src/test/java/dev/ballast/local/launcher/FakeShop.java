package dev.ballast.local.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A {@link FakeLauncher} in a process of its own, as a person at a terminal has it. */
final class FakeShop implements AutoCloseable {

    private final Process launcher;
    private final Path output;
    private final Layout layout;

    private FakeShop(Process launcher, Path output, Layout layout) {
        this.launcher = launcher;
        this.output = output;
        this.layout = layout;
    }

    static FakeShop start(Path data, String... ports) throws IOException {
        Path output = Files.createTempFile(data.toAbsolutePath().getParent(), "launcher", ".out");
        Layout layout = new Layout(data);
        // A shell that starts this test in the background makes its children ignore Ctrl-C; a terminal does not.
        List<String> command = new ArrayList<>(List.of("env", "--default-signal=INT"));
        command.addAll(JavaCommand.of(layout, "launcher")
                .flags("-Xmx64m")
                .main(FakeLauncher.class.getName(), data.toString()));
        command.addAll(List.of(ports));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new FakeShop(process, output, layout);
    }

    static String freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Integer.toString(socket.getLocalPort());
        }
    }

    String output() throws IOException {
        return Files.readString(output);
    }

    /** The unit's process as its pid file names it. */
    ProcessHandle unit(String name) throws IOException {
        Path file = layout.run().resolve(name + ".pid");
        return ProcessHandle.of(Long.parseLong(Files.readString(file))).orElseThrow();
    }

    void signal(String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(launcher.pid()))
                .start()
                .waitFor();
    }

    /** Waits for the launcher's end. */
    int exitCode() throws InterruptedException {
        if (!launcher.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("the launcher still runs");
        }
        return launcher.exitValue();
    }

    @Override
    public void close() throws Exception {
        launcher.destroyForcibly().waitFor();
        new Orphans(layout, new Console(System.out)).stop();
    }
}
