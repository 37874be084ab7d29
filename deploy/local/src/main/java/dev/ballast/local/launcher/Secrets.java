package dev.ballast.local.launcher;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What must stay the same from start to start and nobody else may know, made at the first start.
 *
 * @param adminPassword the first login; the environment's BALLAST_ADMIN_PASSWORD wins over the kept one
 * @param secretKey     encrypts the channel accounts' secrets on Kafka
 * @param sessionKey    signs the desk's session cookies
 * @param demoSecret    signs the demo's webhooks and opens its mailbox
 * @param fresh         made at this start, so that the password is to be shown
 */
record Secrets(String adminPassword, String secretKey, String sessionKey, String demoSecret, boolean fresh) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static Secrets loadOrCreate(Path file, UnaryOperator<@Nullable String> environment) throws IOException {
        Properties kept = new Properties();
        boolean fresh = !Files.exists(file);
        if (!fresh) {
            kept.load(new StringReader(Files.readString(file)));
        }
        int before = kept.size();
        Secrets secrets = new Secrets(
                value(kept, "admin-password", 12),
                value(kept, "secret-key", 36),
                value(kept, "session-key", 36),
                value(kept, "demo-secret", 18),
                fresh);
        if (kept.size() > before) {
            write(file, kept);
        }
        String wished = environment.apply("BALLAST_ADMIN_PASSWORD");
        return wished == null || wished.isBlank()
                ? secrets
                : new Secrets(wished, secrets.secretKey, secrets.sessionKey, secrets.demoSecret, false);
    }

    private static String value(Properties kept, String name, int bytes) {
        return kept.computeIfAbsent(name, n -> random(bytes)).toString();
    }

    private static String random(int bytes) {
        byte[] raw = new byte[bytes];
        RANDOM.nextBytes(raw);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(raw);
    }

    /** Whole or not at all: a half-written file after a crash would lock the shop out of its own accounts. */
    private static void write(Path file, Properties kept) throws IOException {
        Path temporary = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                "secrets",
                null,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var out = Files.newBufferedWriter(temporary)) {
            kept.store(
                    out,
                    "Made at the first start. Keep it secret, and keep it: without it the accounts cannot be decrypted.");
        }
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public String toString() {
        return "Secrets[hidden]";
    }
}
