package dev.ballast.demo;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;

/** Sends mails into the shop's mailbox, people's and mail servers'. */
final class MailDoor {

    private static final InternetAddress SHOP = address(DemoMailServer.SHOP_ADDRESS);

    private final Session session;

    MailDoor(int smtpPort) {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", Integer.toString(smtpPort));
        properties.setProperty("mail.smtp.connectiontimeout", "5000");
        properties.setProperty("mail.smtp.timeout", "10000");
        session = Session.getInstance(properties);
    }

    void send(Telling telling) throws MessagingException {
        MimeMessage mail = switch (telling.kind()) {
            case PERSON -> personal(telling);
            case VACATION -> vacation(telling);
            case BOUNCE -> bounce(telling);
        };
        mail.setSentDate(Date.from(telling.at()));
        mail.setRecipient(Message.RecipientType.TO, SHOP);
        // What the shop's own mail server found out about the sender's domain.
        mail.addHeader(
                "Authentication-Results",
                "mx.harborlane.example; dkim=pass header.d=" + domain(telling) + "; spf=pass; dmarc=pass header.from="
                        + domain(telling));
        mail.saveChanges();
        mail.setHeader("Message-ID", messageId(telling));
        // Transport.send would save the mail again and give it a Message-ID of its own.
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect();
            transport.sendMessage(mail, new InternetAddress[] {SHOP});
        }
    }

    private MimeMessage personal(Telling telling) throws MessagingException {
        MimeMessage mail = from(telling);
        mail.setSubject(telling.subject(), "UTF-8");
        Telling answered = telling.answers();
        String text = telling.text() + "\n\n" + telling.author().name();
        if (answered != null) {
            mail.setHeader("In-Reply-To", messageId(answered));
            mail.setHeader("References", messageId(answered));
            text += "\n\n> " + answered.text();
        }
        mail.setText(text, "UTF-8");
        return mail;
    }

    private MimeMessage vacation(Telling telling) throws MessagingException {
        MimeMessage mail = from(telling);
        mail.setSubject(telling.subject(), "UTF-8");
        mail.setHeader("Auto-Submitted", "auto-replied");
        mail.setHeader("Precedence", "auto_reply");
        mail.setText(telling.text(), "UTF-8");
        return mail;
    }

    /** A delivery status notification (RFC 3464) for a newsletter that did not reach the customer. */
    private MimeMessage bounce(Telling telling) throws MessagingException {
        MimeMessage mail = new MimeMessage(session);
        mail.setFrom(address("mailer-daemon@" + domain(telling)));
        mail.setSubject("Undelivered Mail Returned to Sender");
        mail.setHeader("Auto-Submitted", "auto-replied");
        MimeMultipart report = new MimeMultipart("report; report-type=delivery-status");
        MimeBodyPart words = new MimeBodyPart();
        words.setText("I'm sorry to have to inform you that your message could not be delivered.", "UTF-8");
        report.addBodyPart(words);
        MimeBodyPart status = new MimeBodyPart();
        status.setContent(
                "Reporting-MTA: dns; mx.%s\r\n\r\nFinal-Recipient: rfc822; %s\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1 no such user\r\n"
                        .formatted(domain(telling), telling.author().email())
                        .getBytes(StandardCharsets.US_ASCII),
                "message/delivery-status");
        report.addBodyPart(status);
        mail.setContent(report);
        return mail;
    }

    private MimeMessage from(Telling telling) throws MessagingException {
        MimeMessage mail = new MimeMessage(session);
        try {
            mail.setFrom(new InternetAddress(
                    telling.author().email(), telling.author().name(), "UTF-8"));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java platform has UTF-8", e);
        }
        return mail;
    }

    private static String domain(Telling telling) {
        String email = telling.author().email();
        return email.substring(email.indexOf('@') + 1);
    }

    private static String messageId(Telling telling) {
        return "<" + telling.id() + "@" + domain(telling) + ">";
    }

    private static InternetAddress address(String address) {
        try {
            return new InternetAddress(address);
        } catch (MessagingException e) {
            throw new IllegalArgumentException(address, e);
        }
    }
}
