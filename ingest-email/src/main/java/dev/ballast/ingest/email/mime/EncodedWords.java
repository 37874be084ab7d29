package dev.ballast.ingest.email.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * RFC 2047 header text, with what senders really write: spaces inside a word, words glued to text, a character cut
 * across two words, raw 8-bit bytes, no closing mark. Jakarta Mail's own decoder leaves all of these undecoded.
 */
public final class EncodedWords {

    private final String header;
    private final StringBuilder out = new StringBuilder();
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private @Nullable String pendingCharset;

    private EncodedWords(String header) {
        this.header = header;
    }

    /** Never fails; what cannot be decoded stays as it is written. Line breaks inside become spaces. */
    public static String decode(String header) {
        String text = header.contains("=?") ? new EncodedWords(header).run() : raw(header);
        return text.indexOf('\n') < 0 && text.indexOf('\r') < 0 ? text : text.replaceAll("[\\r\\n]+", " ");
    }

    private String run() {
        int at = 0;
        while (at < header.length()) {
            int start = header.indexOf("=?", at);
            Word word = start < 0 ? null : Word.at(header, start);
            int literalEnd = word == null ? (start < 0 ? header.length() : start + 2) : start;
            literal(header.substring(at, literalEnd), word != null);
            if (word != null) {
                append(word);
            }
            at = word == null ? literalEnd : word.end();
        }
        flush();
        return out.toString();
    }

    /** White space between two encoded words is only there to separate them (RFC 2047 section 6.2). */
    private void literal(String text, boolean wordFollows) {
        if (wordFollows && pendingCharset != null && text.isBlank()) {
            return;
        }
        if (!text.isEmpty()) {
            flush();
            out.append(raw(text));
        }
    }

    private void append(Word word) {
        if (pendingCharset != null && !pendingCharset.equalsIgnoreCase(word.charset())) {
            flush();
        }
        pendingCharset = word.charset();
        pending.writeBytes(word.bytes());
    }

    private void flush() {
        if (pendingCharset != null) {
            out.append(
                    TextDecoding.decode(pending.toByteArray(), pendingCharset).text());
            pending.reset();
            pendingCharset = null;
        }
    }

    private static String raw(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 126 || text.charAt(i) == 27) {
                return text.chars().allMatch(c -> c < 256)
                        ? TextDecoding.decode(text.getBytes(StandardCharsets.ISO_8859_1), null)
                                .text()
                        : text;
            }
        }
        return text;
    }

    private record Word(String charset, byte[] bytes, int end) {

        static @Nullable Word at(String s, int start) {
            int encodingMark = s.indexOf('?', start + 2);
            if (encodingMark < 0 || encodingMark - start > 60 || encodingMark + 2 >= s.length()) {
                return null;
            }
            char encoding = Character.toUpperCase(s.charAt(encodingMark + 1));
            if (s.charAt(encodingMark + 2) != '?' || (encoding != 'B' && encoding != 'Q')) {
                return null;
            }
            String name = s.substring(start + 2, encodingMark);
            int language = name.indexOf('*');
            String charset = language < 0 ? name : name.substring(0, language);
            int from = encodingMark + 3;
            int close = s.indexOf("?=", from);
            int end = close < 0 ? s.length() : close;
            String text = s.substring(from, end);
            byte[] bytes = encoding == 'Q' ? q(text) : base64(text);
            return bytes == null ? null : new Word(charset.trim(), bytes, Math.min(s.length(), end + 2));
        }

        private static byte[] q(String text) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                int high = c == '=' && i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
                int low = high >= 0 ? Character.digit(text.charAt(i + 2), 16) : -1;
                if (low >= 0) {
                    bytes.write(high * 16 + low);
                    i += 2;
                } else {
                    bytes.write(c == '_' ? ' ' : c);
                }
            }
            return bytes.toByteArray();
        }

        private static byte @Nullable [] base64(String text) {
            StringBuilder clean = new StringBuilder(text.length());
            text.chars()
                    .filter(c -> c < 128 && (Character.isLetterOrDigit(c) || c == '+' || c == '/'))
                    .forEach(c -> clean.append((char) c));
            if (clean.length() % 4 == 1) {
                clean.setLength(clean.length() - 1);
            }
            return clean.isEmpty() && !text.isBlank()
                    ? null
                    : Base64.getDecoder().decode(clean.toString());
        }
    }
}
