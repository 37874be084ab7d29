package dev.ballast.bench;

import dev.ballast.testkit.system.RunningBallast;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** The system under measurement: started by {@code ./ballast up} on a fresh directory, production flags and all. */
record Shop(RunningBallast ballast, Path data) implements AutoCloseable {

    static final String PASSWORD = "bench-password";
    static final String FORM = "bench-form";
    /** The highest port stays below those that the kernel gives to outgoing connections, from 32,768 on. */
    private static final int PORT_OFFSET = 10_000;

    private static final Path ROOT = Path.of(System.getProperty("ballast.root", "."));

    /** @param imapPort of the mail server to read; 0 for a shop without a mailbox */
    static Shop open(int imapPort, int smtpPort) throws IOException {
        Path data = Files.createTempDirectory(Files.createDirectories(ROOT.resolve("deploy/bench/target")), "shop-")
                .toAbsolutePath();
        Files.writeString(data.resolve("accounts.yml"), accounts(imapPort, smtpPort));
        return new Shop(
                RunningBallast.up(ROOT.toAbsolutePath(), data, PORT_OFFSET, Map.of("BALLAST_ADMIN_PASSWORD", PASSWORD)),
                data);
    }

    String kafka() {
        return "localhost:" + ballast.kafkaPort();
    }

    private static String accounts(int imapPort, int smtpPort) {
        String form = """
                accounts:
                  - id: %s
                    platform: webform
                    settings:
                      rate-per-address: "0"
                      rate-per-form: "0"
                """.formatted(FORM);
        String mailbox = """
                  - id: bench-mail
                    platform: imap
                    settings:
                      imap-host: 127.0.0.1
                      imap-port: "%d"
                      imap-tls: none
                      smtp-host: 127.0.0.1
                      smtp-port: "%d"
                      smtp-tls: none
                      user: bench@shop.example
                      from-address: bench@shop.example
                    secrets:
                      password: mail-password
                """.formatted(imapPort, smtpPort);
        return imapPort == 0 ? form : form + mailbox;
    }

    @Override
    public void close() throws IOException {
        ballast.close();
        try (Stream<Path> files = Files.walk(data)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
