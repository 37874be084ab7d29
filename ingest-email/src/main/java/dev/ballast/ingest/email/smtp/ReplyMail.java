package dev.ballast.ingest.email.smtp;

import dev.ballast.contract.inbound.Attachment;
import dev.ballast.contract.reply.OutboundReply;
import dev.ballast.ingest.email.account.MailAccount;
import dev.ballast.ingest.email.mime.MailAddress;
import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/** A reply as a mail. */
final class ReplyMail extends SMTPMessage {

    private final String messageId;

    private ReplyMail(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    /**
     * @param files contents of the reply's attachments by SHA-256
     * @throws RefusedReply when a value of the reply does not fit into a header
     */
    static ReplyMail of(
            Session session, MailAccount account, OutboundReply reply, String messageId, Map<String, byte[]> files)
            throws MessagingException, RefusedReply {
        ReplyMail mail = new ReplyMail(session, messageId);
        try {
            mail.address(account, reply);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java platform has UTF-8", e);
        }
        mail.setSubject(subject(reply), "UTF-8");
        mail.setSentDate(Date.from(reply.createdAt()));
        mail.thread(reply);
        mail.markAutomatic(account, reply);
        mail.setContent(content(reply, files));
        mail.saveChanges();
        return mail;
    }

    private void address(MailAccount account, OutboundReply reply)
            throws MessagingException, RefusedReply, UnsupportedEncodingException {
        String to = HeaderValue.oneLine("recipient", reply.recipientHandle());
        if (!new MailAddress(to, null).isUsable()) {
            throw new RefusedReply("'" + to + "' is no mail address");
        }
        String recipientName = reply.recipientName() == null ? "" : HeaderValue.oneLine("name", reply.recipientName());
        setRecipient(
                RecipientType.TO, new InternetAddress(to, recipientName.isEmpty() ? null : recipientName, "UTF-8"));
        String shop = HeaderValue.oneLine("shop's name", account.from().name());
        String agent = HeaderValue.oneLine("agent's name", reply.agentName());
        String name = agent.isBlank() ? shop : agent + " (" + shop + ")";
        setFrom(new InternetAddress(account.from().address(), name, "UTF-8"));
    }

    private static String subject(OutboundReply reply) throws RefusedReply {
        String subject = reply.subject() == null ? "" : HeaderValue.oneLine("subject", reply.subject());
        String lower = subject.toLowerCase(Locale.ROOT);
        boolean answered = lower.startsWith("re:") || lower.startsWith("aw:") || lower.startsWith("sv:");
        return answered || reply.inReplyTo() == null ? subject : "Re: " + subject;
    }

    /** References end with the mail answered (RFC 5322 section 3.6.4). A hash in place of an id, or a form's key, names no mail. */
    private void thread(OutboundReply reply) throws MessagingException, RefusedReply {
        List<String> references = new ArrayList<>();
        for (String id : reply.references()) {
            reference(id, references);
        }
        String parent = reply.inReplyTo();
        if (parent != null && reference(parent, references)) {
            setHeader("In-Reply-To", references.getLast());
        }
        if (!references.isEmpty()) {
            setHeader("References", String.join("\r\n ", references));
        }
    }

    private static boolean reference(String id, List<String> references) throws RefusedReply {
        String bare = HeaderValue.oneLine("thread", id).replaceAll("[<>\\s]", "");
        if (bare.isEmpty() || bare.startsWith("sha256:") || bare.indexOf('@') < 0) {
            return false;
        }
        references.remove("<" + bare + ">");
        references.add("<" + bare + ">");
        return true;
    }

    /** RFC 3834: no machine answers it, and a bounce of it goes nowhere. */
    private void markAutomatic(MailAccount account, OutboundReply reply) throws MessagingException {
        setEnvelopeFrom(reply.automatic() ? "<>" : account.from().address());
        if (reply.automatic()) {
            setHeader("Auto-Submitted", "auto-replied");
            setHeader("X-Auto-Response-Suppress", "All");
        }
    }

    private static MimeMultipart content(OutboundReply reply, Map<String, byte[]> files)
            throws MessagingException, RefusedReply {
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(reply.text(), "UTF-8", "plain");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(reply.html() == null ? asHtml(reply.text()) : reply.html(), "UTF-8", "html");
        MimeMultipart text = new MimeMultipart("alternative", plain, html);
        if (reply.attachments().isEmpty()) {
            return text;
        }
        MimeBodyPart body = new MimeBodyPart();
        body.setContent(text);
        MimeMultipart mixed = new MimeMultipart("mixed", body);
        for (Attachment attachment : reply.attachments()) {
            mixed.addBodyPart(file(attachment, files));
        }
        return mixed;
    }

    private static MimeBodyPart file(Attachment attachment, Map<String, byte[]> files)
            throws MessagingException, RefusedReply {
        byte[] content = attachment.sha256() == null ? null : files.get(attachment.sha256());
        if (content == null) {
            throw new RefusedReply("the file '" + attachment.name() + "' is no longer there");
        }
        String type = attachment.contentType().matches("[\\w.+-]{1,60}/[\\w.+-]{1,60}")
                ? attachment.contentType()
                : "application/octet-stream";
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(content, type)));
        part.setFileName(HeaderValue.oneLine("file name", attachment.name()));
        part.setDisposition(MimeBodyPart.ATTACHMENT);
        return part;
    }

    private static String asHtml(String text) {
        String escaped = text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
        return "<!doctype html><html><body><p>"
                + escaped.replace("\r\n", "\n").replace("\n\n", "</p><p>").replace("\n", "<br>\n")
                + "</p></body></html>";
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", "<" + messageId + ">");
    }
}
