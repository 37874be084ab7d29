package dev.ballast.ingest.email.mailbox;

import dev.ballast.testkit.mail.DovecotServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A Dovecot for all tests of a class; each test opens mailboxes of its own on it. */
final class OneDovecot implements BeforeAllCallback, AfterAllCallback {

    private @Nullable Path directory;
    private @Nullable DovecotServer server;

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        DovecotBox.requireDovecot();
        directory = Files.createTempDirectory("junit-dovecot");
        server = DovecotServer.start(directory.resolve("dovecot"));
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        if (server != null) {
            server.close();
        }
        if (directory != null) {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    DovecotServer server() {
        return Objects.requireNonNull(server);
    }

    DovecotBox box(Path blobs) {
        return new DovecotBox(server(), blobs);
    }
}
