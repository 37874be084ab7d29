package dev.ballast.ingest.webform.door;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A spool of its own, and callers that can say which address they have. */
public final class FormSettings implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        try {
            Path spool = Files.createTempDirectory(Files.createDirectories(Path.of("target", "spools")), "door");
            return Map.of(
                    "ballast.webform.spool.dir", spool.toString(),
                    "ballast.webform.spool.min-free-bytes", "1",
                    "quarkus.http.proxy.proxy-address-forwarding", "true");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // The build's clean removes target.
    }
}
