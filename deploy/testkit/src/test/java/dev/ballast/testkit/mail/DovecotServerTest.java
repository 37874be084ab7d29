package dev.ballast.testkit.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.mail.Folder;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DovecotServerTest {

    @TempDir
    Path directory;

    @Test
    void a_delivered_mail_is_in_the_inbox_and_uid_validity_can_be_changed() throws Exception {
        assumeTrue(DovecotServer.isAvailable() || "true".equals(System.getenv("CI")), "Dovecot is not installed");
        try (DovecotServer server = DovecotServer.start(directory)) {
            server.deliver("anna@shop.example", "Subject: hello\r\n\r\nbody\r\n".getBytes(UTF_8));
            try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
                store.connect("127.0.0.1", server.port(), "anna@shop.example", DovecotServer.PASSWORD);
                Folder inbox = store.getFolder("INBOX");
                inbox.open(Folder.READ_ONLY);
                assertThat(inbox.getMessage(1).getSubject()).isEqualTo("hello");
            }
            server.doveadm("mailbox", "update", "-u", "anna@shop.example", "--uid-validity", "77", "INBOX");
            assertThat(server.doveadm("mailbox", "status", "-u", "anna@shop.example", "uidvalidity", "INBOX"))
                    .contains("77");
        }
    }
}
