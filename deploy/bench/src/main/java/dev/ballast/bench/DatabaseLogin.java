package dev.ballast.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The embedded database's login, where the launcher keeps it. */
final class DatabaseLogin {

    private DatabaseLogin() {}

    static String user(Path data) {
        return "postgres";
    }

    static String password(Path data) throws IOException {
        return Files.readString(data.resolve("secrets/database-password")).strip();
    }
}
