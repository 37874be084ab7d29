package dev.ballast.ingest.email.mime;

import jakarta.activation.DataSource;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Angus Mail's multipart reader with a bound on the number of parts. It stops at the bound by an exception out of the
 * hook that makes a part, and what was read before stays.
 */
final class BoundedMultipart extends MimeMultipart {

    private final MimeLimits limits;
    private final ReadingNotes notes;
    private final List<Entity> entities = new ArrayList<>();
    private final int most;

    BoundedMultipart(Entity whole, int most, MimeLimits limits, ReadingNotes notes) throws MessagingException {
        super(new Source(whole));
        this.limits = limits;
        this.notes = notes;
        this.most = most;
    }

    List<Entity> entities() {
        try {
            getCount();
        } catch (MessagingException | RuntimeException e) {
            if (entities.size() < most) {
                notes.add("the mail's parts could not all be told apart");
            }
        }
        return List.copyOf(entities);
    }

    // Called by the parser for every part found.
    @Override
    protected MimeBodyPart createMimeBodyPart(InputStream is) throws MessagingException {
        if (entities.size() >= most) {
            notes.add("more than " + limits.parts() + " parts; the rest was left out");
            throw new MessagingException("too many parts");
        }
        entities.add(Entity.read((SharedByteArrayInputStream) is, limits, notes));
        return new MimeBodyPart(new InternetHeaders(), new byte[0]);
    }

    /** Hands the parser a content type it can read: only the boundary matters to it, and it gives up on a bad header. */
    private record Source(Entity whole) implements DataSource {

        @Override
        public InputStream getInputStream() {
            return whole.window();
        }

        @Override
        public String getContentType() {
            String boundary = boundary();
            return boundary == null
                    ? "multipart/mixed"
                    : "multipart/mixed; boundary=\""
                            + boundary.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        }

        private @Nullable String boundary() {
            String boundary = whole.contentType().parameter("boundary");
            return boundary == null || boundary.isBlank() ? null : boundary;
        }

        @Override
        public OutputStream getOutputStream() {
            throw new UnsupportedOperationException("a received mail is not written to");
        }

        @Override
        public String getName() {
            return "";
        }
    }
}
