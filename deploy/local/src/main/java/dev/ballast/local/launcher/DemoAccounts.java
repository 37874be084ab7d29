package dev.ballast.local.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The accounts of the demo shop, written where the services look for accounts, with this start's ports and secrets. */
record DemoAccounts(Layout layout, Ports ports, Secrets secrets) {

    private static final String MARK = "# Written anew by each ./ballast up --demo.";

    /** True where the demo ran before: its mailbox must be there again, or its connector waits for it for ever. */
    boolean present() throws IOException {
        return Files.exists(layout.accounts())
                && Files.readString(layout.accounts()).startsWith(MARK);
    }

    /** Refuses to overwrite accounts that somebody wrote by hand. */
    void write() throws LaunchProblem, IOException {
        Path file = layout.accounts();
        if (Files.exists(file) && !present()) {
            throw new LaunchProblem(
                    "%s holds your own accounts and the demo would overwrite it; give the demo a folder of its own with --data DIR."
                            .formatted(file));
        }
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, MARK + "\n" + filled(template()));
    }

    private String filled(String template) {
        return template.replace("{smtp-port}", Integer.toString(ports.demoSmtp()))
                .replace("{imap-port}", Integer.toString(ports.demoImap()))
                .replace("{meta-port}", Integer.toString(ports.demoPlatforms()))
                .replace("{telegram-port}", Integer.toString(ports.demoPlatforms() + 1))
                .replace("{line-port}", Integer.toString(ports.demoPlatforms() + 2))
                .replace("{reviews-port}", Integer.toString(ports.demoPlatforms() + 3))
                .replace("{secret}", secrets.demoSecret());
    }

    private static String template() throws IOException {
        try (InputStream in = DemoAccounts.class.getResourceAsStream("demo-accounts.yml")) {
            if (in == null) {
                throw new IOException("demo-accounts.yml is missing from the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
