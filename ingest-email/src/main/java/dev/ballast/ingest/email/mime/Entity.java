package dev.ballast.ingest.email.mime;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One MIME entity: its headers and its content still transfer-encoded, a window on the mail's bytes without a copy. */
record Entity(MailHeaders headers, SharedByteArrayInputStream raw) {

    static Entity read(SharedByteArrayInputStream bytes, MimeLimits limits, ReadingNotes notes) {
        BoundedHeaders headers = new BoundedHeaders(limits, notes);
        long start = bytes.getPosition();
        int text = ForgottenEmptyLine.textAt(headOf(bytes, start));
        SharedByteArrayInputStream block = bytes;
        if (text >= 0) {
            block = (SharedByteArrayInputStream) bytes.newStream(start, start + text);
            notes.add("no empty line ends the headers");
        }
        try {
            headers.load(block);
        } catch (MessagingException e) {
            notes.add("the headers could not be read to their end");
        }
        long body = text >= 0 ? start + text : bytes.getPosition();
        return new Entity(new MailHeaders(headers), (SharedByteArrayInputStream) bytes.newStream(body, -1));
    }

    private static byte[] headOf(SharedByteArrayInputStream bytes, long start) {
        int most = Math.min(ForgottenEmptyLine.LONGEST, bytes.available());
        return ((SharedByteArrayInputStream) bytes.newStream(start, start + most)).readAllBytes();
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

    SharedByteArrayInputStream window() {
        return (SharedByteArrayInputStream) raw.newStream(0, -1);
    }

    /** The content with its transfer encoding undone; where that breaks off, what came before, and a note. */
    byte[] content(ReadingNotes notes) {
        String encoding = headers.token("Content-Transfer-Encoding").toLowerCase(Locale.ROOT);
        if (encoding.equals("quoted-printable")) {
            return QuotedPrintable.decode(window().readAllBytes());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(Math.max(32, window().available() / 4 * 3));
        try (InputStream decoded = MimeUtility.decode(window(), encoding.isEmpty() ? "8bit" : encoding)) {
            decoded.transferTo(out);
        } catch (IOException | MessagingException | RuntimeException e) {
            notes.add("a part could not be decoded from '%s' to its end"
                    .formatted(encoding.length() > 20 ? encoding.substring(0, 20) : encoding));
        }
        return out.toByteArray();
    }
}
