package dev.ballast.ingest.email.smtp;

import dev.ballast.contract.account.ChannelAccount;
import dev.ballast.contract.blob.BlobStore;
import dev.ballast.contract.inbound.Attachment;
import dev.ballast.contract.reply.OutboundReply;
import dev.ballast.ingest.email.account.AccessTokens;
import dev.ballast.ingest.email.account.Credentials;
import dev.ballast.ingest.email.account.MailAccount;
import dev.ballast.ingest.email.account.MailServer;
import dev.ballast.ingest.email.account.NeedsReconnect;
import dev.ballast.ingest.email.account.TlsProblem;
import dev.ballast.ingest.email.mime.MailAddress;
import dev.ballast.ingest.kit.reply.ReplySender;
import dev.ballast.ingest.kit.reply.SendResult;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Sends each reply through the SMTP server of its account. */
public final class SmtpReplies implements ReplySender {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration LATER = Duration.ofMinutes(5);
    /** What RFC 5321 section 4.5.3.2.6 gives a server after the final dot. */
    private static final Duration AFTER_THE_DOT = Duration.ofMinutes(10);

    private final AnsweringMailbox mailboxes;
    private final MailAccount.Secrets secrets;
    private final AccessTokens tokens;
    private final BlobStore blobs;
    private final OwnMessageIds messageIds;

    public SmtpReplies(
            AnsweringMailbox mailboxes,
            MailAccount.Secrets secrets,
            AccessTokens tokens,
            BlobStore blobs,
            OwnMessageIds messageIds) {
        this.mailboxes = mailboxes;
        this.secrets = secrets;
        this.tokens = tokens;
        this.blobs = blobs;
        this.messageIds = messageIds;
    }

    @Override
    public SendResult send(OutboundReply reply) {
        Optional<ChannelAccount> channel = mailboxes.of(reply.account());
        if (channel.isEmpty()) {
            // The account topic may be behind the reply.
            return new SendResult.RetryLater(
                    SOON, "no mailbox is known that answers for the account '" + reply.account() + "'");
        }
        MailAccount account;
        try {
            account = MailAccount.of(channel.get(), secrets);
        } catch (IllegalArgumentException e) {
            return new SendResult.RetryLater(LATER, "the account's settings: " + e.getMessage());
        }
        MailServer server = account.smtp();
        if (server == null) {
            return new SendResult.Refused("the account '" + account.id() + "' has no smtp-host");
        }
        try {
            return send(reply, account, server);
        } catch (RefusedReply e) {
            return new SendResult.Refused(String.valueOf(e.getMessage()));
        } catch (NeedsReconnect e) {
            return new SendResult.RetryLater(LATER, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return new SendResult.RetryLater(SOON, String.valueOf(e.getMessage()));
        } catch (MessagingException e) {
            return SmtpVerdict.of(e, false);
        }
    }

    private SendResult send(OutboundReply reply, MailAccount account, MailServer server)
            throws RefusedReply, NeedsReconnect, IOException, MessagingException {
        Session session = Session.getInstance(properties(account, server));
        String domain = new MailAddress(account.from().address(), null).domain();
        String messageId = messageIds.of(reply.id(), domain);
        ReplyMail mail = ReplyMail.of(session, account, reply, messageId, files(reply));
        URLName url = new URLName("smtp", server.host(), server.port(), null, null, null);
        TracedTransport transport = new TracedTransport(session, url);
        Credentials credentials = account.credentials();
        try {
            transport.connect(server.host(), server.port(), credentials.user(), tokens.passwordFor(credentials));
            transport.sendMessage(mail, mail.getAllRecipients());
            return new SendResult.Sent(messageId);
        } catch (AuthenticationFailedException e) {
            tokens.discard(credentials);
            return SmtpVerdict.of(e, false);
        } catch (MessagingException e) {
            Optional<String> problem = TlsProblem.of(server, e);
            return problem.isPresent()
                    ? new SendResult.RetryLater(LATER, problem.get())
                    : SmtpVerdict.of(e, transport.handedOver());
        } finally {
            transport.sayGoodbye();
        }
    }

    private static Properties properties(MailAccount account, MailServer server) {
        Properties properties = server.properties(account.credentials() instanceof Credentials.OAuth, AFTER_THE_DOT);
        properties.setProperty("mail.smtp.writetimeout", "60000");
        properties.setProperty("mail.smtp.quitwait", "false");
        return properties;
    }

    private Map<String, byte[]> files(OutboundReply reply) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        for (Attachment attachment : reply.attachments()) {
            String sha256 = attachment.sha256();
            Optional<InputStream> content = sha256 == null ? Optional.empty() : blobs.open(sha256);
            if (sha256 != null && content.isPresent()) {
                try (InputStream in = content.get()) {
                    files.put(sha256, in.readAllBytes());
                }
            }
        }
        return files;
    }

    /** Mail programs hide a second copy with the same Message-ID, but none promises it. */
    @Override
    public boolean repeatIsHarmless(OutboundReply reply) {
        return false;
    }
}
