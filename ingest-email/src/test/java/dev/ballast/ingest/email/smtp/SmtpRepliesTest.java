package dev.ballast.ingest.email.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ballast.contract.account.AccountId;
import dev.ballast.contract.account.ChannelAccount;
import dev.ballast.contract.account.EncryptedSecret;
import dev.ballast.contract.blob.DirectoryBlobStore;
import dev.ballast.contract.inbound.Attachment;
import dev.ballast.contract.inbound.Channel;
import dev.ballast.contract.inbound.ConversationId;
import dev.ballast.contract.inbound.Platform;
import dev.ballast.contract.reply.OutboundReply;
import dev.ballast.contract.ticket.TicketId;
import dev.ballast.ingest.email.account.AccessTokens;
import dev.ballast.ingest.email.smtp.OneMailServer.Answers;
import dev.ballast.ingest.kit.reply.SendResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpRepliesTest {

    private static final AccountId ACCOUNT = new AccountId("support");
    private static final String OK = "250 ok";

    @TempDir
    Path blobs;

    @Test
    void a_reply_is_threaded_signed_and_in_both_forms() {
        try (OneMailServer server = new OneMailServer(new Answers(OK, OK))) {
            SendResult result = sender(server).send(reply("Ann", "Your order", List.of(), false));

            String mail = String.join("\n", server.lines());
            assertThat(result).isInstanceOf(SendResult.Sent.class);
            assertThat(mail)
                    .contains("In-Reply-To: <m2@c.example>")
                    .contains("References: <m1@c.example>\n <m2@c.example>")
                    .contains("Subject: Re: Your order")
                    .contains("From: \"Tom (Shop)\" <support@shop.example>")
                    .contains("text/plain")
                    .contains("text/html")
                    .doesNotContain("Auto-Submitted");
        }
    }

    @Test
    void a_form_s_key_is_no_mail_to_refer_to() {
        try (OneMailServer server = new OneMailServer(new Answers(OK, OK))) {
            sender(server).send(reply("k-77", "Ann", "Your order", List.of(), false));

            assertThat(server.lines()).noneMatch(line -> line.contains("k-77"));
        }
    }

    @Test
    void the_same_reply_has_the_same_message_id_and_nobody_else_can_make_it() {
        OwnMessageIds ids = new OwnMessageIds("k".repeat(32));
        UUID reply = UUID.randomUUID();

        assertThat(ids.of(reply, "shop.example")).isEqualTo(ids.of(reply, "shop.example"));
        assertThat(new OwnMessageIds("j".repeat(32)).of(reply, "shop.example"))
                .isNotEqualTo(ids.of(reply, "shop.example"));
    }

    @Test
    void an_automatic_reply_says_so_and_takes_no_bounce() {
        try (OneMailServer server = new OneMailServer(new Answers(OK, OK))) {
            sender(server).send(reply("Ann", "Your order", List.of(), true));

            assertThat(server.lines())
                    .contains("Auto-Submitted: auto-replied")
                    .anyMatch(line -> line.startsWith("MAIL FROM:<>"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x\r\nBcc: all@c.example", "x\nBcc: all@c.example", "x\u2028y", "x\u0085y", "x\0y"})
    void a_line_break_in_a_header_is_refused_and_nothing_is_sent(String hostile) {
        try (OneMailServer server = new OneMailServer(new Answers(OK, OK))) {
            assertThat(sender(server).send(reply("Ann", hostile, List.of(), false)))
                    .isInstanceOf(SendResult.Refused.class);
            assertThat(sender(server).send(reply(hostile, "subject", List.of(), false)))
                    .isInstanceOf(SendResult.Refused.class);
            assertThat(server.lines()).isEmpty();
        }
    }

    @Test
    void a_connection_lost_after_the_final_dot_is_uncertain() {
        try (OneMailServer server = new OneMailServer(new Answers(OK, ""))) {
            assertThat(sender(server).send(reply("Ann", "x", List.of(), false)))
                    .isInstanceOf(SendResult.Uncertain.class);
        }
    }

    @Test
    void a_connection_lost_before_is_tried_again() {
        try (OneMailServer server = new OneMailServer(new Answers("", OK))) {
            assertThat(sender(server).send(reply("Ann", "x", List.of(), false)))
                    .isInstanceOf(SendResult.RetryLater.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"450 4.2.1 later", "421 busy"})
    void a_server_that_asks_for_patience_gets_it(String answer) {
        try (OneMailServer server = new OneMailServer(new Answers(answer, OK))) {
            assertThat(sender(server).send(reply("Ann", "x", List.of(), false)))
                    .isInstanceOf(SendResult.RetryLater.class);
        }
        try (OneMailServer server = new OneMailServer(new Answers(OK, answer))) {
            assertThat(sender(server).send(reply("Ann", "x", List.of(), false)))
                    .isInstanceOf(SendResult.RetryLater.class);
        }
    }

    @Test
    void a_refusal_is_final_and_carries_the_servers_words() {
        try (OneMailServer server = new OneMailServer(new Answers("550 5.1.1 no such user", OK))) {
            SendResult result = sender(server).send(reply("Ann", "x", List.of(), false));

            assertThat(result)
                    .isInstanceOfSatisfying(
                            SendResult.Refused.class,
                            refused -> assertThat(refused.reason()).contains("no such user"));
        }
    }

    @Test
    void a_file_goes_along_and_a_missing_one_stops_the_reply() throws IOException {
        String sha256 = new DirectoryBlobStore(blobs).store("label".getBytes(StandardCharsets.US_ASCII));
        Attachment there = new Attachment("return label.pdf", "application/pdf", 5, sha256, null, null);
        Attachment gone = new Attachment("gone.pdf", "application/pdf", 5, "0".repeat(64), null, null);
        try (OneMailServer server = new OneMailServer(new Answers(OK, OK))) {
            assertThat(sender(server).send(reply("Ann", "x", List.of(there), false)))
                    .isInstanceOf(SendResult.Sent.class);
            assertThat(String.join("\n", server.lines())).contains("return label.pdf");
        }
        try (OneMailServer server = new OneMailServer(new Answers(OK, OK))) {
            assertThat(sender(server).send(reply("Ann", "x", List.of(gone), false)))
                    .isInstanceOf(SendResult.Refused.class);
        }
    }

    private SmtpReplies sender(OneMailServer server) {
        ChannelAccount account = new ChannelAccount(
                ACCOUNT,
                Platform.IMAP,
                "Shop",
                true,
                Map.of(
                        "imap-host",
                        "127.0.0.1",
                        "user",
                        "support@shop.example",
                        "smtp-host",
                        "127.0.0.1",
                        "smtp-port",
                        String.valueOf(server.port()),
                        "smtp-tls",
                        "none"),
                Map.of("password", new EncryptedSecret("k", "c")));
        return new SmtpReplies(
                new AnsweringMailbox(() -> List.of(account)),
                (channel, name) -> "a-password",
                new AccessTokens(Clock.systemUTC(), (grant, token) -> false),
                new DirectoryBlobStore(blobs),
                new OwnMessageIds("k".repeat(32)));
    }

    private static OutboundReply reply(
            @Nullable String recipientName, String subject, List<Attachment> files, boolean automatic) {
        return reply("m2@c.example", recipientName, subject, files, automatic);
    }

    private static OutboundReply reply(
            String inReplyTo,
            @Nullable String recipientName,
            String subject,
            List<Attachment> files,
            boolean automatic) {
        return new OutboundReply(
                UUID.randomUUID(),
                new TicketId(UUID.randomUUID()),
                7,
                ConversationId.of(Channel.EMAIL, ACCOUNT, "ann@c.example"),
                Channel.EMAIL,
                Platform.IMAP,
                ACCOUNT,
                "ann@c.example",
                recipientName,
                subject,
                "Hello Ann,\n\nit is <on> its way.",
                null,
                inReplyTo,
                List.of("m1@c.example", "sha256:abc"),
                files,
                "Tom",
                automatic,
                null,
                Instant.parse("2026-11-23T12:00:00Z"));
    }
}
