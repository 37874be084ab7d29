package dev.ballast.local.database;

import java.nio.file.Path;
import java.util.Arrays;

/** Starts PostgreSQL, creates its databases, and ends; the server stays. Arguments: data directory, port, log, databases. */
public final class DatabaseMain {

    private DatabaseMain() {}

    // The server is meant to outlive this JVM.
    @SuppressWarnings("resource")
    public static void main(String[] args) throws Exception {
        DatabaseServer server = DatabaseServer.start(
                new DatabaseConfig(Path.of(args[0]), Integer.parseInt(args[1]), Path.of(args[2]), true));
        for (String database : Arrays.asList(args).subList(3, args.length)) {
            server.ensureDatabase(database);
        }
    }
}
