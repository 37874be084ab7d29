package dev.ballast.local.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A PostgreSQL server of our own. It lives on when the JVM that started it is killed; {@link #start} finds such a one by
 * its pid file and stops it first, so that there is never a second server on the same data.
 */
public final class DatabaseServer implements AutoCloseable {

    /** The only role; the server listens on loopback alone and trusts it. */
    public static final String USER = "postgres";

    private static final Duration STARTUP = Duration.ofSeconds(60);
    private static final Pattern DATABASE_NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    private final PostmasterPidFile pidFile;
    private final int port;

    private DatabaseServer(PostmasterPidFile pidFile, int port) {
        this.pidFile = pidFile;
        this.port = port;
    }

    /**
     * Starts the server, initializing the data directory on first use, and returns when it takes connections.
     *
     * @throws IOException when it does not start; the server's own words are in the log file
     */
    // The handle is dropped on purpose: closing it would stop the server, and stopping goes by the pid file.
    @SuppressWarnings({"resource", "MustBeClosedChecker"})
    public static DatabaseServer start(DatabaseConfig config) throws IOException, InterruptedException {
        PostmasterPidFile pidFile = new PostmasterPidFile(config.dataDir());
        pidFile.stopServer();
        Files.createDirectories(config.logFile().toAbsolutePath().getParent());
        var redirect = ProcessBuilder.Redirect.appendTo(config.logFile().toFile());
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(config.dataDir())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(STARTUP)
                .setOutputRedirector(redirect)
                .setErrorRedirector(redirect);
        // The library passes -F (no fsync) before these settings, and the last one counts.
        String synced = config.synced() ? "on" : "off";
        settings(synced).forEach(builder::setServerConfig);
        if (config.port() > 0) {
            builder.setPort(config.port());
        }
        try {
            return new DatabaseServer(pidFile, builder.start().getPort());
        } catch (IllegalStateException e) {
            throw new IOException("PostgreSQL did not start; see " + config.logFile(), e);
        }
    }

    private static Map<String, String> settings(String synced) {
        return Map.of(
                "fsync", synced,
                "full_page_writes", synced,
                "synchronous_commit", synced,
                "shared_buffers", "64MB",
                "max_connections", "60",
                // Intake takes up to five advisory locks per message of a batch of a thousand.
                "max_locks_per_transaction", "256",
                "max_wal_size", "512MB",
                "jit", "off",
                "listen_addresses", "127.0.0.1",
                // A JVM that reads instants as local time must not depend on the machine's zone.
                "timezone", "UTC");
    }

    public int port() {
        return port;
    }

    /** The JDBC URL of a database on this server. */
    public String jdbcUrl(String database) {
        return jdbcUrl(port, database);
    }

    public static String jdbcUrl(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Creates the database where it does not exist. */
    public void ensureDatabase(String name) throws SQLException {
        if (!DATABASE_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("database: %s (expected: a-z, 0-9 and _)".formatted(name));
        }
        try (Connection connection = DriverManager.getConnection(jdbcUrl("postgres"), USER, "");
                var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + name + "'")) {
            if (!found.next()) {
                statement.execute("CREATE DATABASE " + name);
            }
        }
    }

    public long pid() throws IOException {
        return pidFile.serverPid().orElseThrow(() -> new IOException("PostgreSQL is not running"));
    }

    /** Stops the server: sessions are cut, committed work is safe. */
    @Override
    public void close() throws IOException, InterruptedException {
        pidFile.stopServer();
    }
}
