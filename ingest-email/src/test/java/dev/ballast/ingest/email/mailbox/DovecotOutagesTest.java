package dev.ballast.ingest.email.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ballast.contract.account.AccountId;
import dev.ballast.contract.connector.ConnectorState;
import dev.ballast.testkit.fault.Direction;
import dev.ballast.testkit.fault.Fault;
import dev.ballast.testkit.fault.FaultProxy;
import dev.ballast.testkit.fault.SmallDisk;
import dev.ballast.testkit.mail.DovecotServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Silent servers, long outages, full disks, crashes half-way: afterwards every mail is there once, without a hand. */
@Tag("long")
class DovecotOutagesTest {

    @RegisterExtension
    static final OneDovecot DOVECOT = new OneDovecot();

    @TempDir
    static Path directory;

    @TempDir
    Path blobs;

    private DovecotBox box;

    @BeforeEach
    void openAMailbox() {
        box = DOVECOT.box(blobs);
    }

    @Test
    void a_server_that_falls_silent_is_noticed_and_keeps_no_other_account_waiting() throws Exception {
        AccountId other = new AccountId("other");
        DovecotBox otherBox = DOVECOT.box(blobs);
        try (FaultProxy proxy = FaultProxy.to(DOVECOT.server().port());
                MailboxFixture mailbox = new MailboxFixture(
                                proxy.port(), box.user, DovecotServer.PASSWORD, box.blobs, box.ledger)
                        .start()) {
            mailbox.startAnother(
                    other, Map.of("imap-port", String.valueOf(DOVECOT.server().port()), "user", otherBox.user));
            mailbox.awaitState(ConnectorState.LISTENING, "");

            proxy.fault(new Fault.BlackHole());
            box.deliver(0, 3);
            otherBox.deliver(10, 13);

            await().atMost(Duration.ofSeconds(4))
                    .untilAsserted(() -> assertThat(box.ledger.externalIds()).hasSize(3));
            mailbox.awaitState(ConnectorState.RETRYING, "the mail server");
            assertThat(mailbox.status(other))
                    .isNotNull()
                    .satisfies(status -> assertThat(status.state()).isEqualTo(ConnectorState.LISTENING));

            proxy.fault(new Fault.None());
            await().atMost(DovecotBox.PATIENCE)
                    .untilAsserted(() -> assertThat(box.ledger.externalIds())
                            .containsExactlyInAnyOrder(
                                    "m0@customer.example",
                                    "m1@customer.example",
                                    "m2@customer.example",
                                    "m10@customer.example",
                                    "m11@customer.example",
                                    "m12@customer.example"));
        }
    }

    @Test
    void five_days_of_mail_come_once_each_whatever_their_age() throws Exception {
        box.deliver(0, 3);
        try (MailboxFixture mailbox = box.mailbox().start()) {
            await().atMost(DovecotBox.PATIENCE)
                    .untilAsserted(() -> assertThat(box.ledger.externalIds()).hasSize(3));
        }

        Instant now = Instant.now();
        for (int day = 5; day > 0; day--) {
            box.deliver(3 + (5 - day) * 4, 7 + (5 - day) * 4, now.minus(Duration.ofDays(day)));
        }
        DOVECOT.server().doveadm("flags", "add", "-u", box.user, "\\Seen", "mailbox", "INBOX", "4:10");

        try (MailboxFixture mailbox = box.mailbox().start()) {
            await().atMost(DovecotBox.PATIENCE)
                    .untilAsserted(() -> assertThat(box.ledger.externalIds()).isEqualTo(DovecotBox.ids(0, 23)));
            mailbox.awaitState(ConnectorState.LISTENING, "");
        }
        assertThat(box.ledger.externalIds()).hasSize(23);
    }

    @Test
    void fifty_thousand_mails_are_taken_once_in_order_and_then_no_longer_matter() throws Exception {
        byte[] mail = "From: ann@customer.example\r\nMessage-ID: <same@customer.example>\r\n\r\nhello\r\n"
                .getBytes(StandardCharsets.US_ASCII);
        DOVECOT.server().deliverCopies(box.user, mail, 50_000);
        try (MailboxFixture mailbox = box.mailbox().start()) {
            await().atMost(Duration.ofMinutes(3))
                    .untilAsserted(() -> assertThat(box.ledger.externalIds()).hasSize(50_000));
            mailbox.awaitState(ConnectorState.LISTENING, "");
        }
        assertThat(box.ledger.externalIds()).hasSize(50_000);

        box.deliver(0, 1);
        try (MailboxFixture mailbox = box.mailbox().start()) {
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(box.ledger.externalIds()).endsWith("m0@customer.example"));
        }
        assertThat(box.ledger.externalIds()).hasSize(50_001);
    }

    @Test
    void with_a_full_disk_mail_stays_at_its_server_and_comes_when_there_is_room() throws Exception {
        String filling = "x".repeat(70) + "\r\n";
        try (SmallDisk disk = SmallDisk.mount(directory.resolve("disk-" + box.user), 100)) {
            for (int i = 0; i < 20; i++) {
                DOVECOT.server()
                        .deliver(
                                box.user,
                                "From: ann@customer.example\r\nMessage-ID: <m%d@customer.example>\r\n\r\n%s"
                                        .formatted(i, (i + filling).repeat(200))
                                        .getBytes(StandardCharsets.US_ASCII));
            }
            try (MailboxFixture mailbox = new MailboxFixture(
                            DOVECOT.server().port(), box.user, DovecotServer.PASSWORD, disk.directory(), box.ledger)
                    .with("after-acknowledge", "delete")
                    .start()) {
                mailbox.awaitState(ConnectorState.RETRYING, "blob store");
                assertThat(inbox()).isEqualTo(20);

                disk.growTo(4_000);

                await().atMost(DovecotBox.PATIENCE)
                        .untilAsserted(() -> assertThat(new HashSet<>(box.ledger.externalIds()))
                                .hasSize(20));
                await().atMost(DovecotBox.PATIENCE)
                        .untilAsserted(() -> assertThat(inbox()).isZero());
            }
        }
    }

    /** The connection breaks when the command goes out, and the process with it: whether the server did it is open. */
    @ParameterizedTest
    @CsvSource({"mark,STORE", "delete,STORE", "delete,EXPUNGE", "move:Done,MOVE"})
    void what_a_crash_left_undone_after_the_acknowledgement_is_done_by_the_successor(String action, String command)
            throws Exception {
        DOVECOT.server().doveadm("mailbox", "create", "-u", box.user, "Done");
        box.deliver(0, 5);
        try (FaultProxy proxy = FaultProxy.to(DOVECOT.server().port())) {
            proxy.fault(new Fault.CutAtText(Direction.TO_SERVER, command, Fault.Ending.RESET));
            try (MailboxFixture doomed = new MailboxFixture(
                            proxy.port(), box.user, DovecotServer.PASSWORD, box.blobs, box.ledger)
                    .with("after-acknowledge", action)
                    .start()) {
                doomed.awaitState(ConnectorState.RETRYING, "the mail server");
            }
        }

        try (MailboxFixture successor =
                box.mailbox().with("after-acknowledge", action).start()) {
            await().atMost(DovecotBox.PATIENCE)
                    .untilAsserted(() -> assertThat(untouched(action)).isZero());
            successor.awaitState(ConnectorState.LISTENING, "");
        }
        assertThat(box.ledger.externalIds()).isEqualTo(DovecotBox.ids(0, 5));
    }

    @Test
    void a_missing_target_folder_is_told_and_keeps_no_mail_waiting() throws Exception {
        box.deliver(0, 150);
        try (MailboxFixture mailbox =
                box.mailbox().with("after-acknowledge", "move:Nowhere").start()) {
            mailbox.awaitState(ConnectorState.RETRYING, "Nowhere");
            assertThat(box.ledger.externalIds()).hasSize(150);
            box.deliver(150, 151);
            await().atMost(DovecotBox.PATIENCE)
                    .untilAsserted(() -> assertThat(box.ledger.externalIds()).hasSize(151));

            DOVECOT.server().doveadm("mailbox", "create", "-u", box.user, "Nowhere");
            await().atMost(DovecotBox.PATIENCE)
                    .untilAsserted(() -> assertThat(inbox()).isZero());
        }
    }

    @Test
    void mail_from_before_an_account_was_told_to_delete_is_left_alone() throws Exception {
        box.deliver(0, 3);
        try (MailboxFixture keeping = box.mailbox().start()) {
            await().atMost(DovecotBox.PATIENCE)
                    .untilAsserted(() -> assertThat(box.ledger.externalIds()).hasSize(3));
        }
        box.deliver(3, 5);
        try (MailboxFixture deleting =
                box.mailbox().with("after-acknowledge", "delete").start()) {
            await().atMost(DovecotBox.PATIENCE)
                    .untilAsserted(() -> assertThat(inbox()).isEqualTo(3));
        }
    }

    private long untouched(String action) throws Exception {
        return action.equals("mark") ? found("UNSEEN") : inbox();
    }

    private long inbox() throws Exception {
        return found("ALL");
    }

    private long found(String criterion) throws Exception {
        return DOVECOT.server()
                .doveadm("search", "-u", box.user, "mailbox", "INBOX", criterion)
                .lines()
                .count();
    }
}
