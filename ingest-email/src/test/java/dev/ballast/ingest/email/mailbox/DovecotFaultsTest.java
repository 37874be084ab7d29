package dev.ballast.ingest.email.mailbox;

import static dev.ballast.ingest.email.mailbox.DovecotBox.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ballast.contract.Topic;
import dev.ballast.contract.connector.ConnectorState;
import dev.ballast.contract.inbound.InboundMessage;
import dev.ballast.testkit.fault.Direction;
import dev.ballast.testkit.fault.Fault;
import dev.ballast.testkit.fault.FaultProxy;
import dev.ballast.testkit.mail.DovecotServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What happens to mailboxes in years of service. Mails may repeat under their ids; none may be missing. */
class DovecotFaultsTest {

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
    void a_mail_the_broker_does_not_take_is_not_moved_and_comes_when_the_broker_does() throws Exception {
        box.deliver(0, 3);
        box.ledger.refuse(record -> record.topic() == Topic.INBOUND_MESSAGE);

        try (MailboxFixture mailbox =
                box.mailbox().with("after-acknowledge", "delete").start()) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(mailbox.reporter.current())
                            .anyMatch(status -> status.state() == ConnectorState.RETRYING));
            assertThat(DOVECOT.server()
                            .doveadm("search", "-u", box.user, "mailbox", "INBOX", "ALL")
                            .lines())
                    .hasSize(3);
            box.ledger.refuse(record -> false);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(box.ledger.externalIds()).hasSize(3));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(DOVECOT.server()
                                    .doveadm("search", "-u", box.user, "mailbox", "INBOX", "ALL")
                                    .lines())
                            .isEmpty());
        }
    }

    @Test
    void a_new_uidvalidity_means_reading_again_under_the_same_ids() throws Exception {
        box.deliver(0, 5);
        try (MailboxFixture mailbox = box.mailbox().start()) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(box.ledger.externalIds()).hasSize(5));
        }

        DOVECOT.server().doveadm("mailbox", "update", "-u", box.user, "--uid-validity", "4711", "INBOX");
        box.deliver(5, 6);

        try (MailboxFixture mailbox = box.mailbox().start()) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(box.ledger.externalIds()).hasSize(11));
        }
        assertThat(new HashSet<>(box.ledger.externalIds())).isEqualTo(new HashSet<>(DovecotBox.ids(0, 6)));
        assertThat(box.ledger.messages().stream().map(InboundMessage::id).distinct())
                .hasSize(6);
        assertThat(box.ledger
                        .lastCursor()
                        .orElseThrow()
                        .positions()
                        .get("INBOX")
                        .epoch())
                .isEqualTo(4711);
    }

    @Test
    void mails_that_others_expunge_meanwhile_make_no_gap() throws Exception {
        box.deliver(0, 250);
        DOVECOT.server().doveadm("expunge", "-u", box.user, "mailbox", "INBOX", "uid", "10:60,100,150:160");

        try (MailboxFixture mailbox = box.mailbox().start()) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(box.ledger.externalIds()).hasSize(187));
            DOVECOT.server().doveadm("expunge", "-u", box.user, "mailbox", "INBOX", "uid", "1:249");
            box.deliver(250, 251);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(box.ledger.externalIds()).contains("m250@customer.example"));
        }
    }

    @Test
    void a_server_that_drops_every_connection_loses_nothing() throws Exception {
        try (MailboxFixture mailbox = box.mailbox().start()) {
            for (int i = 0; i < 5; i++) {
                box.deliver(i * 20, i * 20 + 20);
                await().atMost(PATIENCE)
                        .ignoreExceptions()
                        .untilAsserted(() -> DOVECOT.server().doveadm("kick", box.user));
            }
            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThat(new HashSet<>(box.ledger.externalIds())).hasSize(100));
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.Ending.class)
    void a_connection_cut_inside_a_mail_loses_and_spoils_nothing(Fault.Ending ending) throws Exception {
        box.deliver(0, 30);
        try (FaultProxy proxy = FaultProxy.to(DOVECOT.server().port());
                MailboxFixture mailbox =
                        new MailboxFixture(proxy.port(), box.user, DovecotServer.PASSWORD, box.blobs, box.ledger)) {
            proxy.fault(new Fault.CutAfter(Direction.TO_CLIENT, 4_000, ending));
            mailbox.start();
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(mailbox.reporter.current())
                            .anyMatch(status -> status.state() == ConnectorState.RETRYING));
            proxy.fault(new Fault.None());
            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThat(new HashSet<>(box.ledger.externalIds())).hasSize(30));
        }
        assertThat(box.ledger.messages())
                .allSatisfy(message -> assertThat(message.text()).startsWith("Where is order "));
    }

    @Test
    void two_replicas_on_one_mailbox_publish_the_same_ids() throws IOException {
        box.deliver(0, 40);
        try (MailboxFixture one = box.mailbox().start();
                MailboxFixture two = box.mailbox().start()) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(box.ledger.externalIds()).hasSize(80));
        }
        assertThat(box.ledger.messages().stream().map(InboundMessage::id).distinct())
                .hasSize(40);
    }

    /** Stops the broker before, between and after each single record of a batch: the crash between publish and cursor. */
    @Test
    void a_crash_at_any_record_repeats_mails_and_skips_none() throws IOException {
        box.deliver(0, 12);
        for (int survives = 0; survives <= 12; survives++) {
            Ledger crashing = new Ledger();
            AtomicInteger left = new AtomicInteger(survives);
            crashing.refuse(record -> record.topic() != Topic.CONNECTOR_STATUS && left.getAndDecrement() <= 0);
            try (MailboxFixture doomed = box.mailbox(crashing).start()) {
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(left.get()).isNegative());
            }
            crashing.refuse(record -> false);
            try (MailboxFixture successor = box.mailbox(crashing).start()) {
                List<String> all = DovecotBox.ids(0, 12);
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(new ArrayList<>(new HashSet<>(crashing.externalIds())))
                                .containsExactlyInAnyOrderElementsOf(all));
            }
        }
    }
}
