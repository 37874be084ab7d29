package dev.ballast.ingest.email.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * Angus Mail's transport that remembers whether the mail was handed over. Before the final dot the server has nothing;
 * after it, a broken connection leaves both possible (RFC 5321 section 4.5.3.2.6), and no exception tells the two apart.
 */
final class TracedTransport extends SMTPTransport {

    private boolean handedOver;

    TracedTransport(Session session, URLName server) {
        super(session, server);
    }

    boolean handedOver() {
        return handedOver;
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        handedOver = true;
        super.finishData();
    }

    /** Closes; what the server answered to the mail stands, whatever becomes of the goodbye. */
    void sayGoodbye() {
        try {
            close();
        } catch (MessagingException ignored) {
            // Nothing depends on it.
        }
    }
}
