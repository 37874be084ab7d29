package dev.ballast.e2e;

import dev.ballast.local.broker.BrokerConfig;
import dev.ballast.local.broker.BrokerProcess;
import dev.ballast.local.database.DatabaseConfig;
import dev.ballast.local.database.DatabaseServer;
import dev.ballast.testkit.system.Service;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The services as an ops person runs them: each jar on its own, by environment variables, with nobody who restarts what
 * dies. Broker and database take their place in the shuffled order like everyone else.
 */
final class ShuffledStart implements AutoCloseable {

    private static final Path ROOT = Path.of(System.getProperty("ballast.root"));
    private static final String BROKER = "broker";
    private static final String DATABASE = "database";

    private final Path directory;
    private final Map<Service, Integer> ports = new EnumMap<>(Service.class);
    private final Map<Service, Process> processes = new EnumMap<>(Service.class);
    private final BrokerConfig broker;
    private final int databasePort = freePort();
    private final List<AutoCloseable> backends = new ArrayList<>();

    ShuffledStart(Path directory) throws IOException {
        this.directory = Files.createDirectories(directory);
        this.broker = new BrokerConfig(directory.resolve("kafka"), freePort(), freePort());
        for (Service service : Service.values()) {
            ports.put(service, freePort());
        }
        Files.writeString(directory.resolve("accounts.yml"), Accounts.yaml(freePort(), freePort()));
    }

    /** Returns the order in which everything was started. */
    List<String> start(Random random) throws Exception {
        List<String> order = new ArrayList<>(List.of(BROKER, DATABASE));
        for (Service service : Service.values()) {
            order.add(service.processName());
        }
        Collections.shuffle(order, random);
        for (String name : order) {
            switch (name) {
                case BROKER -> startBroker();
                case DATABASE -> startDatabase();
                default -> startService(named(name));
            }
        }
        return order;
    }

    int port(Service service) {
        return ports.getOrDefault(service, 0);
    }

    boolean isAlive(Service service) {
        Process process = processes.get(service);
        return process != null && process.isAlive();
    }

    private void startBroker() throws IOException, InterruptedException {
        backends.add(BrokerProcess.start(broker, directory.resolve("broker.log"), Duration.ofSeconds(120)));
    }

    private void startDatabase() throws IOException, InterruptedException, SQLException {
        DatabaseServer server = DatabaseServer.start(new DatabaseConfig(
                directory.resolve("postgres"), databasePort, directory.resolve("postgres.log"), false));
        backends.add(server);
        server.ensureDatabase("ballast");
        server.ensureDatabase("ballast_analytics");
    }

    private void startService(Service service) throws IOException {
        Path jar = ROOT.resolve(service == Service.MONITOR ? "deploy/monitor" : service.processName())
                .resolve("target/quarkus-app/quarkus-run.jar");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-jar",
                        jar.toString())
                .redirectErrorStream(true)
                .redirectOutput(
                        directory.resolve(service.processName() + ".log").toFile());
        builder.environment().putAll(environment(service));
        processes.put(service, builder.start());
    }

    private Map<String, String> environment(Service service) {
        String database = service == Service.ANALYTICS ? "ballast_analytics" : "ballast";
        return Map.ofEntries(
                Map.entry("QUARKUS_HTTP_PORT", Integer.toString(port(service))),
                Map.entry("KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers()),
                Map.entry("DATABASE_URL", DatabaseServer.jdbcUrl(databasePort, database)),
                Map.entry("DATABASE_USER", DatabaseServer.USER),
                Map.entry("DATABASE_PASSWORD", DatabaseServer.USER),
                Map.entry("BALLAST_INSTANCE", "shuffled"),
                Map.entry("BALLAST_ADMIN_PASSWORD", "e2e-password"),
                Map.entry("BALLAST_SECRET_KEY", "a secret key of at least 32 characters"),
                Map.entry("BALLAST_SESSION_KEY", "a session key of at least 32 characters"),
                Map.entry(
                        "BALLAST_ACCOUNTS_FILE",
                        directory.resolve("accounts.yml").toString()),
                Map.entry("BALLAST_BLOB_DIR", directory.resolve("blobs").toString()),
                Map.entry(
                        "BALLAST_SPOOL_DIR",
                        directory.resolve("spool-" + service.processName()).toString()),
                Map.entry("BALLAST_ANALYTICS_URL", "http://127.0.0.1:" + port(Service.ANALYTICS)),
                Map.entry("BALLAST_MONITOR_URL", "http://127.0.0.1:" + port(Service.MONITOR)));
    }

    private static Service named(String processName) {
        for (Service service : Service.values()) {
            if (service.processName().equals(processName)) {
                return service;
            }
        }
        throw new IllegalArgumentException(processName);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("no free port", e);
        }
    }

    @Override
    public void close() throws Exception {
        processes.values().forEach(Process::destroy);
        for (Process process : processes.values()) {
            process.waitFor();
        }
        for (AutoCloseable backend : backends) {
            backend.close();
        }
    }
}
