package dev.ballast.ingest.email.mailbox;

import static dev.ballast.ingest.email.mailbox.DovecotBox.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ballast.contract.connector.ConnectorState;
import dev.ballast.contract.inbound.InboundMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class DovecotMailboxTest {

    @RegisterExtension
    static final OneDovecot DOVECOT = new OneDovecot();

    @TempDir
    Path blobs;

    private DovecotBox box;

    @BeforeEach
    void openAMailbox() {
        box = DOVECOT.box(blobs);
    }

    @Test
    void every_mail_of_a_folder_is_published_in_its_order() throws IOException {
        box.deliver(0, 350);

        try (MailboxFixture mailbox = box.mailbox().start()) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(box.ledger.externalIds()).hasSize(350));
        }

        assertThat(box.ledger.externalIds()).isEqualTo(DovecotBox.ids(0, 350));
        assertThat(box.ledger
                        .lastCursor()
                        .orElseThrow()
                        .positions()
                        .get("INBOX")
                        .offset())
                .isEqualTo(350);
    }

    @Test
    void a_mail_that_comes_while_listening_is_published_at_once() throws IOException {
        try (MailboxFixture mailbox = box.mailbox().start()) {
            DovecotBox.awaitListening(mailbox);
            box.deliver(0, 1);
            await().atMost(Duration.ofSeconds(4))
                    .untilAsserted(() -> assertThat(box.ledger.externalIds()).hasSize(1));
        }
    }

    @Test
    void nothing_at_the_server_changes_unless_asked_for() throws Exception {
        box.deliver(0, 3);

        try (MailboxFixture mailbox = box.mailbox().start()) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(box.ledger.externalIds()).hasSize(3));
        }

        assertThat(DOVECOT.server()
                        .doveadm("search", "-u", box.user, "mailbox", "INBOX", "UNSEEN")
                        .lines())
                .hasSize(3);
    }

    @Test
    void mail_read_elsewhere_is_taken_all_the_same() throws Exception {
        box.deliver(0, 2);
        DOVECOT.server().doveadm("flags", "add", "-u", box.user, "\\Seen", "mailbox", "INBOX", "ALL");

        try (MailboxFixture mailbox = box.mailbox().start()) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(box.ledger.externalIds()).hasSize(2));
        }
    }

    @Test
    void acknowledged_mail_is_moved_where_the_account_says_so() throws Exception {
        DOVECOT.server().doveadm("mailbox", "create", "-u", box.user, "Für Ballast");
        box.deliver(0, 3);

        try (MailboxFixture mailbox =
                box.mailbox().with("after-acknowledge", "move:Für Ballast").start()) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(DOVECOT.server()
                                    .doveadm("search", "-u", box.user, "mailbox", "Für Ballast", "ALL")
                                    .lines())
                            .hasSize(3));
        }
    }

    @Test
    void a_mail_larger_than_the_limit_comes_with_its_beginning() throws IOException {
        String big = "From: a@customer.example\r\nMessage-ID: <big@customer.example>\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nThe picture of the broken cup.\r\n--b\r\n"
                + "Content-Type: image/jpeg; name=cup.jpg\r\nContent-Disposition: attachment; filename=cup.jpg\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\n" + ("A".repeat(76) + "\r\n").repeat(60_000) + "--b--\r\n";
        DOVECOT.server().deliver(box.user, big.getBytes(StandardCharsets.US_ASCII));

        try (MailboxFixture mailbox = box.mailbox().start()) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(box.ledger.messages()).hasSize(1));
        }

        InboundMessage message = box.ledger.messages().getFirst();
        assertThat(message.text()).isEqualTo("The picture of the broken cup.");
        assertThat(message.attachments()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("cup.jpg");
            assertThat(file.omitted()).isNotNull();
        });
        assertThat(message.readingNotes()).isNotEmpty();
    }

    @Test
    void large_mails_between_small_ones_keep_the_order() throws IOException {
        box.deliver(0, 2);
        for (int i = 2; i < 4; i++) {
            String head = "From: ann@customer.example\r\nMessage-ID: <m%d@customer.example>\r\n\r\n".formatted(i);
            DOVECOT.server()
                    .deliver(
                            box.user,
                            (head + ("x".repeat(70) + "\r\n").repeat(40_000)).getBytes(StandardCharsets.US_ASCII));
        }
        box.deliver(4, 6);

        try (MailboxFixture mailbox = box.mailbox().start()) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(box.ledger.externalIds()).isEqualTo(DovecotBox.ids(0, 6)));
        }
    }

    @Test
    void an_account_that_wants_only_new_mail_leaves_the_old() throws IOException {
        box.deliver(0, 5);
        try (MailboxFixture mailbox = box.mailbox().with("first-start", "new").start()) {
            DovecotBox.awaitListening(mailbox);
            box.deliver(5, 6);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(box.ledger.externalIds()).isNotEmpty());
        }
        assertThat(box.ledger.externalIds()).containsExactly("m5@customer.example");
    }

    @Test
    void refused_credentials_ask_for_a_person() {
        try (MailboxFixture mailbox =
                new MailboxFixture(DOVECOT.server().port(), box.user, "wrong", box.blobs, box.ledger).start()) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(mailbox.reporter.current())
                            .anyMatch(status -> status.state() == ConnectorState.NEEDS_RECONNECT));
        }
    }
}
