package dev.ballast.ingest.email.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ballast.contract.Topic;
import dev.ballast.contract.connector.ConnectorState;
import dev.ballast.contract.inbound.InboundMessage;
import dev.ballast.testkit.fault.Direction;
import dev.ballast.testkit.fault.Fault;
import dev.ballast.testkit.fault.FaultProxy;
import dev.ballast.testkit.mail.DovecotServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DovecotMailboxTest {

    private static final AtomicInteger USERS = new AtomicInteger();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static DovecotServer dovecot;

    @TempDir
    static Path directory;

    @TempDir
    Path blobs;

    private final String user = "user" + USERS.incrementAndGet();
    private final Ledger ledger = new Ledger();

    @BeforeAll
    static void startDovecot() throws Exception {
        boolean available = DovecotServer.isAvailable();
        // Where it counts, a missing server is a failure and not a skipped test.
        assertThat(available || System.getenv("CI") == null)
                .as("Dovecot is installed (Debian: dovecot-imapd) and this is root")
                .isTrue();
        assumeTrue(available, "Dovecot is not installed (Debian: apt install dovecot-imapd) or this is not root");
        dovecot = DovecotServer.start(directory.resolve("dovecot"));
    }

    @AfterAll
    static void stopDovecot() {
        if (dovecot != null) {
            dovecot.close();
        }
    }

    @Test
    void every_mail_of_a_folder_is_published_in_its_order() throws IOException {
        deliver(0, 350);

        try (MailboxFixture mailbox = mailbox().start()) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(ledger.externalIds()).hasSize(350));
        }

        assertThat(ledger.externalIds()).isEqualTo(ids(0, 350));
        assertThat(ledger.lastCursor().orElseThrow().positions().get("INBOX").offset())
                .isEqualTo(350);
    }

    @Test
    void a_mail_that_comes_while_listening_is_published_at_once() throws IOException {
        try (MailboxFixture mailbox = mailbox().start()) {
            awaitListening(mailbox);
            deliver(0, 1);
            await().atMost(Duration.ofSeconds(4))
                    .untilAsserted(() -> assertThat(ledger.externalIds()).hasSize(1));
        }
    }

    @Test
    void nothing_at_the_server_changes_unless_asked_for() throws Exception {
        deliver(0, 3);

        try (MailboxFixture mailbox = mailbox().start()) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(ledger.externalIds()).hasSize(3));
        }

        assertThat(dovecot.doveadm("search", "-u", user, "mailbox", "INBOX", "UNSEEN")
                        .lines())
                .hasSize(3);
    }

    @Test
    void mail_read_elsewhere_is_taken_all_the_same() throws Exception {
        deliver(0, 2);
        dovecot.doveadm("flags", "add", "-u", user, "\\Seen", "mailbox", "INBOX", "ALL");

        try (MailboxFixture mailbox = mailbox().start()) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(ledger.externalIds()).hasSize(2));
        }
    }

    @Test
    void acknowledged_mail_is_moved_where_the_account_says_so() throws Exception {
        dovecot.doveadm("mailbox", "create", "-u", user, "Für Ballast");
        deliver(0, 3);

        try (MailboxFixture mailbox =
                mailbox().with("after-acknowledge", "move:Für Ballast").start()) {
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(dovecot.doveadm("search", "-u", user, "mailbox", "Für Ballast", "ALL")
                                            .lines())
                                    .hasSize(3));
        }
    }

    @Test
    void a_mail_the_broker_does_not_take_is_not_moved_and_comes_when_the_broker_does() throws Exception {
        deliver(0, 3);
        ledger.refuse(record -> record.topic() == Topic.INBOUND_MESSAGE);

        try (MailboxFixture mailbox =
                mailbox().with("after-acknowledge", "delete").start()) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(mailbox.reporter.current())
                            .anyMatch(status -> status.state() == ConnectorState.RETRYING));
            assertThat(dovecot.doveadm("search", "-u", user, "mailbox", "INBOX", "ALL")
                            .lines())
                    .hasSize(3);
            ledger.refuse(record -> false);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(ledger.externalIds()).hasSize(3));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(dovecot.doveadm("search", "-u", user, "mailbox", "INBOX", "ALL")
                                    .lines())
                            .isEmpty());
        }
    }

    @Test
    void a_new_uidvalidity_means_reading_again_under_the_same_ids() throws Exception {
        deliver(0, 5);
        try (MailboxFixture mailbox = mailbox().start()) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(ledger.externalIds()).hasSize(5));
        }

        dovecot.doveadm("mailbox", "update", "-u", user, "--uid-validity", "4711", "INBOX");
        deliver(5, 6);

        try (MailboxFixture mailbox = mailbox().start()) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(ledger.externalIds()).hasSize(11));
        }
        assertThat(new HashSet<>(ledger.externalIds())).isEqualTo(new HashSet<>(ids(0, 6)));
        assertThat(ledger.messages().stream().map(InboundMessage::id).distinct())
                .hasSize(6);
        assertThat(ledger.lastCursor().orElseThrow().positions().get("INBOX").epoch())
                .isEqualTo(4711);
    }

    @Test
    void mails_that_others_expunge_meanwhile_make_no_gap() throws Exception {
        deliver(0, 250);
        dovecot.doveadm("expunge", "-u", user, "mailbox", "INBOX", "uid", "10:60,100,150:160");

        try (MailboxFixture mailbox = mailbox().start()) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(ledger.externalIds()).hasSize(187));
            dovecot.doveadm("expunge", "-u", user, "mailbox", "INBOX", "uid", "1:249");
            deliver(250, 251);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(ledger.externalIds()).contains("m250@customer.example"));
        }
    }

    @Test
    void a_server_that_drops_every_connection_loses_nothing() throws Exception {
        try (MailboxFixture mailbox = mailbox().start()) {
            for (int i = 0; i < 5; i++) {
                deliver(i * 20, i * 20 + 20);
                await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> dovecot.doveadm("kick", user));
            }
            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThat(new HashSet<>(ledger.externalIds())).hasSize(100));
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.Ending.class)
    void a_connection_cut_inside_a_mail_loses_and_spoils_nothing(Fault.Ending ending) throws Exception {
        deliver(0, 30);
        try (FaultProxy proxy = FaultProxy.to(dovecot.port());
                MailboxFixture mailbox =
                        new MailboxFixture(proxy.port(), user, DovecotServer.PASSWORD, blobs, ledger)) {
            proxy.fault(new Fault.CutAfter(Direction.TO_CLIENT, 4_000, ending));
            mailbox.start();
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(mailbox.reporter.current())
                            .anyMatch(status -> status.state() == ConnectorState.RETRYING));
            proxy.fault(new Fault.None());
            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThat(new HashSet<>(ledger.externalIds())).hasSize(30));
        }
        assertThat(ledger.messages())
                .allSatisfy(message -> assertThat(message.text()).startsWith("Where is order "));
    }

    @Test
    void two_replicas_on_one_mailbox_publish_the_same_ids() throws IOException {
        deliver(0, 40);
        try (MailboxFixture one = mailbox().start();
                MailboxFixture two = mailbox().start()) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(ledger.externalIds()).hasSize(80));
        }
        assertThat(ledger.messages().stream().map(InboundMessage::id).distinct())
                .hasSize(40);
    }

    @Test
    void a_mail_larger_than_the_limit_comes_with_its_beginning() throws IOException {
        String big = "From: a@customer.example\r\nMessage-ID: <big@customer.example>\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nThe picture of the broken cup.\r\n--b\r\n"
                + "Content-Type: image/jpeg; name=cup.jpg\r\nContent-Disposition: attachment; filename=cup.jpg\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\n" + ("A".repeat(76) + "\r\n").repeat(60_000) + "--b--\r\n";
        dovecot.deliver(user, big.getBytes(StandardCharsets.US_ASCII));

        try (MailboxFixture mailbox = mailbox().start()) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(ledger.messages()).hasSize(1));
        }

        InboundMessage message = ledger.messages().getFirst();
        assertThat(message.text()).isEqualTo("The picture of the broken cup.");
        assertThat(message.attachments()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("cup.jpg");
            assertThat(file.omitted()).isNotNull();
        });
        assertThat(message.readingNotes()).isNotEmpty();
    }

    @Test
    void large_mails_between_small_ones_keep_the_order() throws IOException {
        deliver(0, 2);
        for (int i = 2; i < 4; i++) {
            String head = "From: ann@customer.example\r\nMessage-ID: <m%d@customer.example>\r\n\r\n".formatted(i);
            dovecot.deliver(
                    user, (head + ("x".repeat(70) + "\r\n").repeat(40_000)).getBytes(StandardCharsets.US_ASCII));
        }
        deliver(4, 6);

        try (MailboxFixture mailbox = mailbox().start()) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(ledger.externalIds()).isEqualTo(ids(0, 6)));
        }
    }

    @Test
    void an_account_that_wants_only_new_mail_leaves_the_old() throws IOException {
        deliver(0, 5);
        try (MailboxFixture mailbox = mailbox().with("first-start", "new").start()) {
            awaitListening(mailbox);
            deliver(5, 6);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(ledger.externalIds()).isNotEmpty());
        }
        assertThat(ledger.externalIds()).containsExactly("m5@customer.example");
    }

    @Test
    void refused_credentials_ask_for_a_person() {
        try (MailboxFixture mailbox = new MailboxFixture(dovecot.port(), user, "wrong", blobs, ledger).start()) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(mailbox.reporter.current())
                            .anyMatch(status -> status.state() == ConnectorState.NEEDS_RECONNECT));
        }
    }

    /** Stops the broker before, between and after each single record of a batch: the crash between publish and cursor. */
    @Test
    void a_crash_at_any_record_repeats_mails_and_skips_none() throws IOException {
        deliver(0, 12);
        for (int survives = 0; survives <= 12; survives++) {
            Ledger crashing = new Ledger();
            AtomicInteger left = new AtomicInteger(survives);
            crashing.refuse(record -> record.topic() != Topic.CONNECTOR_STATUS && left.getAndDecrement() <= 0);
            try (MailboxFixture doomed = mailbox(crashing).start()) {
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(left.get()).isNegative());
            }
            crashing.refuse(record -> false);
            try (MailboxFixture successor = mailbox(crashing).start()) {
                List<String> all = ids(0, 12);
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(new ArrayList<>(new HashSet<>(crashing.externalIds())))
                                .containsExactlyInAnyOrderElementsOf(all));
            }
        }
    }

    private MailboxFixture mailbox() {
        return mailbox(ledger);
    }

    private MailboxFixture mailbox(Ledger broker) {
        return new MailboxFixture(dovecot.port(), user, DovecotServer.PASSWORD, blobs, broker);
    }

    private static void awaitListening(MailboxFixture mailbox) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(mailbox.reporter.current())
                        .anyMatch(status -> status.state() == ConnectorState.LISTENING));
    }

    private static List<String> ids(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> "m" + i + "@customer.example")
                .toList();
    }

    private void deliver(int from, int to) throws IOException {
        for (int i = from; i < to; i++) {
            String mail = "From: Ann <ann@customer.example>\r\nSubject: Question %d\r\n".formatted(i)
                    + "Message-ID: <m%d@customer.example>\r\n\r\nWhere is order %d?\r\n".formatted(i, i);
            dovecot.deliver(user, mail.getBytes(StandardCharsets.US_ASCII));
        }
    }
}
