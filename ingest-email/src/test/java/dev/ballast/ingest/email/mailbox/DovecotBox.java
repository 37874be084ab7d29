package dev.ballast.ingest.email.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ballast.contract.connector.ConnectorState;
import dev.ballast.testkit.mail.DovecotServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** A fresh mailbox on a Dovecot, and a broker for what is read from it. */
final class DovecotBox {

    static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final AtomicInteger USERS = new AtomicInteger();

    final String user = "user" + USERS.incrementAndGet();
    final Ledger ledger = new Ledger();
    final Path blobs;
    private final DovecotServer dovecot;

    DovecotBox(DovecotServer dovecot, Path blobs) {
        this.dovecot = dovecot;
        this.blobs = blobs;
    }

    /** Where it counts, a missing server is a failure and not a skipped test. */
    static void requireDovecot() {
        boolean available = DovecotServer.isAvailable();
        assertThat(available || System.getenv("CI") == null)
                .as("Dovecot is installed (Debian: dovecot-imapd) and this is root")
                .isTrue();
        assumeTrue(available, "Dovecot is not installed (Debian: apt install dovecot-imapd) or this is not root");
    }

    MailboxFixture mailbox() {
        return mailbox(ledger);
    }

    MailboxFixture mailbox(Ledger broker) {
        return new MailboxFixture(dovecot.port(), user, DovecotServer.PASSWORD, blobs, broker);
    }

    static void awaitListening(MailboxFixture mailbox) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(mailbox.reporter.current())
                        .anyMatch(status -> status.state() == ConnectorState.LISTENING));
    }

    static List<String> ids(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> "m" + i + "@customer.example")
                .toList();
    }

    void deliver(int from, int to) throws IOException {
        deliver(from, to, Instant.now());
    }

    void deliver(int from, int to, Instant receivedAt) throws IOException {
        for (int i = from; i < to; i++) {
            String mail = "From: Ann <ann@customer.example>\r\nSubject: Question %d\r\n".formatted(i)
                    + "Message-ID: <m%d@customer.example>\r\n\r\nWhere is order %d?\r\n".formatted(i, i);
            dovecot.deliver(user, mail.getBytes(StandardCharsets.US_ASCII), receivedAt);
        }
    }
}
