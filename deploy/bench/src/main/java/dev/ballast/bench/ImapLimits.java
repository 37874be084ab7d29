package dev.ballast.bench;

import jakarta.mail.BodyPart;
import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.imap.IMAPFolder;

/** How fast this mail server gives its mails to a client that does nothing else with them. */
final class ImapLimits {

    private static final int CHUNK = 200;
    private static final Pattern LITERAL = Pattern.compile("\\{(\\d+)}$");

    private final int port;
    private final String user;
    private final String password;

    ImapLimits(int port, String user, String password) {
        this.port = port;
        this.user = user;
        this.password = password;
    }

    /** The bytes alone, over a bare socket: nothing that also parses can be faster. */
    double rawFetchesPerSecond() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            OutputStream out = socket.getOutputStream();
            line(in);
            command(out, in, "a LOGIN \"" + user + "\" \"" + password + "\"");
            command(out, in, "b EXAMINE INBOX");
            long start = System.nanoTime();
            int mails = command(out, in, "c UID FETCH 1:* (BODY.PEEK[])");
            return mails / ((System.nanoTime() - start) / 1e9);
        }
    }

    /** Fetch in chunks and walk every part's text with Angus Mail, nothing kept. */
    double angusMailsPerSecond() throws MessagingException, IOException {
        Properties properties = new Properties();
        properties.setProperty("mail.imap.partialfetch", "false");
        Session session = Session.getInstance(properties);
        try (Store store = session.getStore("imap")) {
            store.connect("127.0.0.1", port, user, password);
            IMAPFolder inbox = (IMAPFolder) store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            int count = inbox.getMessageCount();
            long start = System.nanoTime();
            for (int first = 1; first <= count; first += CHUNK) {
                readChunk(inbox, first, Math.min(count, first + CHUNK - 1));
            }
            return count / ((System.nanoTime() - start) / 1e9);
        }
    }

    private static void readChunk(IMAPFolder inbox, int first, int last) throws MessagingException, IOException {
        Message[] messages = inbox.getMessages(first, last);
        FetchProfile profile = new FetchProfile();
        profile.add(IMAPFolder.FetchProfileItem.MESSAGE);
        inbox.fetch(messages, profile);
        for (Message message : messages) {
            walk(message);
        }
    }

    private static void walk(Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart multipart) {
            for (int i = 0; i < multipart.getCount(); i++) {
                BodyPart child = multipart.getBodyPart(i);
                walk(child);
            }
        }
    }

    private static int command(OutputStream out, InputStream in, String command) throws IOException {
        String tag = command.substring(0, 1);
        out.write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
        int literals = 0;
        for (String line = line(in); !line.startsWith(tag + " "); line = line(in)) {
            Matcher literal = LITERAL.matcher(line);
            if (literal.find()) {
                in.skipNBytes(Long.parseLong(literal.group(1)));
                literals++;
            }
        }
        return literals;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder(80);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the mail server closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
