package dev.ballast.testkit;

import dev.ballast.local.broker.BrokerConfig;
import dev.ballast.local.broker.BrokerProcess;
import dev.ballast.local.database.DatabaseConfig;
import dev.ballast.local.database.DatabaseServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Broker in a child JVM, PostgreSQL as a child process, both in a temporary directory. */
final class EmbeddedProvider implements Provider {

    private static final Duration BROKER_START = Duration.ofSeconds(90);

    // The broker ends by itself with this JVM; closing it earlier would take it from tests in other class loaders.
    @SuppressWarnings("resource")
    @Override
    public String startKafka() {
        try {
            Path dir = Files.createTempDirectory("ballast-test-kafka-");
            Reaper.removeAfterExit(dir);
            BrokerConfig config = new BrokerConfig(dir, freePort(), freePort());
            return BrokerProcess.start(config, dir.resolve("broker.log"), BROKER_START)
                    .bootstrapServers();
        } catch (IOException e) {
            throw new UncheckedIOException("embedded broker", e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    @SuppressWarnings("resource")
    @Override
    public String startPostgres() {
        try {
            Path dir = Files.createTempDirectory("ballast-test-postgres-");
            DatabaseServer server = DatabaseServer.start(
                    new DatabaseConfig(dir.resolve("data"), freePort(), dir.resolve("postgres.log"), false));
            Reaper.stopAndRemoveAfterExit(server.pid(), dir);
            return server.jdbcUrl("postgres");
        } catch (IOException e) {
            throw new UncheckedIOException("embedded PostgreSQL", e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted while starting a backend", e);
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public String toString() {
        return "embedded (no Docker engine answers)";
    }
}
