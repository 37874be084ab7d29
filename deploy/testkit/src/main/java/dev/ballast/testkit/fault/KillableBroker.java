package dev.ballast.testkit.fault;

import dev.ballast.local.broker.BrokerConfig;
import dev.ballast.local.broker.BrokerProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;

/** A broker of a test's own, in a process of its own, behind a network that can fail. It comes back with what it had. */
public final class KillableBroker implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(60);

    private final Path folder;
    private final FaultProxy network;
    private final BrokerConfig config;
    private BrokerProcess process;

    private KillableBroker(Path folder, FaultProxy network, BrokerConfig config)
            throws IOException, InterruptedException {
        this.folder = folder;
        this.network = network;
        this.config = config;
        this.process = BrokerProcess.start(config, log(), START);
    }

    /** Returns when it serves and its topics exist. */
    public static KillableBroker start(Path folder) throws IOException, InterruptedException {
        int port = freePort();
        FaultProxy network = FaultProxy.to(port);
        return new KillableBroker(
                folder, network, new BrokerConfig(folder.resolve("broker"), port, freePort(), network.port()));
    }

    public String bootstrapServers() {
        return config.bootstrapServers();
    }

    /** As kill -9 does. */
    public void kill() throws InterruptedException {
        process.kill();
    }

    /** After it was killed. */
    public void startAgain() throws IOException, InterruptedException {
        process = BrokerProcess.start(config, log(), START);
    }

    /** SIGSTOP: it listens, and answers nothing. */
    public void pause() throws IOException, InterruptedException {
        signal("STOP");
    }

    public void goOn() throws IOException, InterruptedException {
        signal("CONT");
    }

    /** Packets go out and none comes back. */
    public void cutOff() {
        network.fault(new Fault.BlackHole());
    }

    public void connect() {
        network.fault(new Fault.None());
        network.cutAll(Fault.Ending.RESET);
    }

    private void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    private Path log() {
        return folder.resolve("broker.log");
    }

    @Override
    public void close() throws IOException {
        process.close();
        network.close();
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
