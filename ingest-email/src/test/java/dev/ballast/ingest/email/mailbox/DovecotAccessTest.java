package dev.ballast.ingest.email.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ballast.contract.connector.ConnectorState;
import dev.ballast.testkit.mail.DovecotServer;
import dev.ballast.testkit.mail.OAuthServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is let in, and to whom a password is given. */
class DovecotAccessTest {

    private static final byte[] MAIL =
            "From: ann@customer.example\r\nMessage-ID: <m1@customer.example>\r\n\r\nhello\r\n"
                    .getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path directory;

    @TempDir
    Path blobs;

    private final Ledger ledger = new Ledger();

    @Test
    void a_mailbox_opens_with_an_access_token_and_with_a_new_one_when_that_is_withdrawn() throws Exception {
        DovecotBox.requireDovecot();
        try (OAuthServer tokens = OAuthServer.start("support");
                DovecotServer dovecot = DovecotServer.withTokens(directory.resolve("dovecot"), tokens);
                MailboxFixture mailbox = withToken(dovecot, tokens, "granted")) {
            tokens.grant("granted");
            mailbox.start();
            mailbox.awaitState(ConnectorState.LISTENING, "");
            assertThat(mailbox.status(MailboxFixture.ACCOUNT))
                    .isNotNull()
                    .satisfies(status -> assertThat(status.tokenExpiresAt())
                            .isAfter(Instant.now().plusSeconds(3_000)));

            tokens.expireAccessTokens();
            dovecot.doveadm("kick", "support");
            dovecot.deliver("support", MAIL);

            await().atMost(DovecotBox.PATIENCE)
                    .untilAsserted(() -> assertThat(ledger.externalIds()).hasSize(1));
            assertThat(tokens.issued()).isEqualTo(2);
        }
    }

    @Test
    void a_withdrawn_grant_asks_for_a_person_and_a_new_grant_is_all_it_takes() throws Exception {
        DovecotBox.requireDovecot();
        try (OAuthServer tokens = OAuthServer.start("support");
                DovecotServer dovecot = DovecotServer.withTokens(directory.resolve("dovecot"), tokens);
                MailboxFixture mailbox = withToken(dovecot, tokens, "withdrawn")) {
            mailbox.start();
            mailbox.awaitState(ConnectorState.NEEDS_RECONNECT, "invalid_grant");

            tokens.grant("renewed");
            mailbox.stop();
            mailbox.withSecret("oauth-refresh-token", "renewed").start();

            mailbox.awaitState(ConnectorState.LISTENING, "");
        }
    }

    @Test
    void a_certificate_that_nobody_signed_gets_no_password() throws Exception {
        DovecotBox.requireDovecot();
        try (DovecotServer dovecot = DovecotServer.selfSigned(directory.resolve("dovecot"));
                MailboxFixture mailbox = withPassword(dovecot.tlsPort()).with("imap-tls", "tls")) {
            mailbox.start();
            mailbox.awaitState(ConnectorState.NEEDS_RECONNECT, "certificate");
        }
    }

    @Test
    void nor_does_it_after_starttls() throws Exception {
        DovecotBox.requireDovecot();
        try (DovecotServer dovecot = DovecotServer.selfSigned(directory.resolve("dovecot"));
                MailboxFixture mailbox = withPassword(dovecot.port()).with("imap-tls", "starttls")) {
            mailbox.start();
            mailbox.awaitState(ConnectorState.NEEDS_RECONNECT, "certificate");
        }
    }

    @Test
    void a_line_from_which_starttls_was_taken_out_gets_no_password() throws Exception {
        DovecotBox.requireDovecot();
        try (DovecotServer dovecot = DovecotServer.start(directory.resolve("dovecot"));
                MailboxFixture mailbox = withPassword(dovecot.port()).with("imap-tls", "starttls")) {
            mailbox.start();
            mailbox.awaitState(ConnectorState.NEEDS_RECONNECT, "STARTTLS");
        }
    }

    private MailboxFixture withPassword(int port) {
        return new MailboxFixture(port, "support", DovecotServer.PASSWORD, blobs, ledger);
    }

    private MailboxFixture withToken(DovecotServer dovecot, OAuthServer tokens, String refreshToken) {
        return new MailboxFixture(dovecot.port(), "support", "unused", blobs, ledger)
                .with("oauth-token-url", tokens.tokenEndpoint().toString())
                .with("oauth-client-id", "ballast")
                .withSecret("oauth-refresh-token", refreshToken);
    }
}
