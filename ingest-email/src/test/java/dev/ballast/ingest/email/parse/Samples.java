package dev.ballast.ingest.email.parse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The sample mails of this module, {@code golden/*.eml}. */
final class Samples {

    static final List<String> NAMES = List.of(
            "plain-reply",
            "html-reply-gmail",
            "outlook-mixed",
            "japanese",
            "bounce",
            "vacation",
            "winmail",
            "signed",
            "invitation",
            "broken");

    private Samples() {}

    static List<byte[]> all() {
        return NAMES.stream().map(Samples::mail).toList();
    }

    /** With CRLF line ends, whatever a checkout made of them. */
    static byte[] mail(String name) {
        String text = new String(bytes(name + ".eml"), StandardCharsets.ISO_8859_1);
        return text.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] bytes(String file) {
        try (InputStream in = Samples.class.getResourceAsStream("/golden/" + file)) {
            return Stream.ofNullable(in)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("golden/" + file))
                    .readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
