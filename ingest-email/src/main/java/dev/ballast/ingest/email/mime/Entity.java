package dev.ballast.ingest.email.mime;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** One MIME entity: its headers and its content still transfer-encoded. */
record Entity(MailHeaders headers, Window raw) {

    static Entity read(Window bytes, MimeLimits limits, ReadingNotes notes) {
        BoundedHeaders headers = new BoundedHeaders(limits, notes);
        Head head = Head.of(bytes);
        if (head.forgotten()) {
            notes.add("no empty line ends the headers");
        }
        try {
            headers.load(bytes.within(bytes.from(), head.end()).stream());
        } catch (MessagingException e) {
            notes.add("the headers could not be read to their end");
        }
        return new Entity(new MailHeaders(headers), bytes.within(head.content(), bytes.to()));
    }

    /** With the content's transfer encoding undone, which a multipart must not have and sometimes has. */
    Entity decoded(ReadingNotes notes) {
        return new Entity(headers, Window.of(content(notes)));
    }

    /** Lower case, {@code fallback} where the header is missing or no type at all. */
    String type(String fallback) {
        String type = contentType().value();
        if (type.equals("text") || type.equals("plain/text")) {
            return "text/plain";
        }
        return type.indexOf('/') > 0 && type.length() <= 127 ? type.replaceAll("\\s", "") : fallback;
    }

    HeaderParameters contentType() {
        return HeaderParameters.of(headers.first("Content-Type"));
    }

    HeaderParameters disposition() {
        return HeaderParameters.of(headers.first("Content-Disposition"));
    }

    /** The file's name as the sender gave it, made safe; "" when there is none. */
    String fileName() {
        String name = disposition().parameter("filename");
        if (name == null || name.isBlank()) {
            name = contentType().parameter("name");
        }
        return name == null ? "" : FileNames.safe(EncodedWords.decode(name));
    }

    @Nullable
    String contentId() {
        String id = headers.first("Content-ID");
        String bare = id == null ? "" : id.replaceAll("[<>\\s]", "");
        return bare.isEmpty() || bare.length() > 500 ? null : bare;
    }

    boolean isEncoded() {
        return encoding().equals("base64") || encoding().equals("quoted-printable");
    }

    private String encoding() {
        return headers.token("Content-Transfer-Encoding");
    }

    /** The content with its transfer encoding undone; where that breaks off, what came before, and a note. */
    byte[] content(ReadingNotes notes) {
        String encoding = encoding();
        if (encoding.equals("quoted-printable")) {
            return QuotedPrintable.decode(raw.copy());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(Math.max(32, (raw.to() - raw.from()) / 4 * 3));
        try (InputStream decoded = MimeUtility.decode(raw.stream(), encoding.isEmpty() ? "8bit" : encoding)) {
            decoded.transferTo(out);
        } catch (IOException | MessagingException | RuntimeException e) {
            notes.add("a part could not be decoded from '%s' to its end"
                    .formatted(encoding.length() > 20 ? encoding.substring(0, 20) : encoding));
        }
        return out.toByteArray();
    }
}
