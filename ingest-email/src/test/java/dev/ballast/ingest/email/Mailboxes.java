package dev.ballast.ingest.email;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Properties;

/** Puts mails into a test server's inbox byte for byte, over IMAP. */
public final class Mailboxes {

    private Mailboxes() {}

    public static void append(int port, String user, String password, List<byte[]> mails) {
        Properties properties = new Properties();
        properties.setProperty("mail.imap.port", String.valueOf(port));
        Session session = Session.getInstance(properties);
        try (Store store = session.getStore("imap")) {
            store.connect("127.0.0.1", user, password);
            Folder inbox = store.getFolder("INBOX");
            Message[] messages = new Message[mails.size()];
            for (int i = 0; i < messages.length; i++) {
                messages[i] = new MimeMessage(session, new ByteArrayInputStream(mails.get(i)));
            }
            inbox.appendMessages(messages);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
