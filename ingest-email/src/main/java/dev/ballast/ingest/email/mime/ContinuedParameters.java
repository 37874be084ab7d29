package dev.ballast.ingest.email.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * RFC 2231: {@code name*0*=utf-8''%e2%82; name*1*=%ac}. The pieces' bytes are joined before decoding, because senders cut
 * inside a character.
 */
final class ContinuedParameters {

    /** Longer chains than any file name needs are somebody's attack on the joining. */
    private static final int MOST_PIECES = 200;

    private ContinuedParameters() {}

    static Map<String, String> join(Map<String, String> raw) {
        Map<String, String> joined = new LinkedHashMap<>();
        Set<String> assembled = new HashSet<>();
        for (Map.Entry<String, String> entry : raw.entrySet()) {
            int star = entry.getKey().indexOf('*');
            if (star < 0) {
                joined.putIfAbsent(entry.getKey(), entry.getValue());
            } else {
                String name = entry.getKey().substring(0, star);
                // Once for all its pieces: every piece would put the whole together again.
                String value = assembled.add(name) ? assemble(name, raw) : null;
                if (value != null) {
                    joined.put(name, value);
                }
            }
        }
        return joined;
    }

    private static @Nullable String assemble(String name, Map<String, String> raw) {
        String whole = raw.get(name + "*");
        if (whole != null) {
            Extended extended = Extended.of(whole);
            return TextDecoding.decode(percentDecoded(extended.text()), extended.charset())
                    .text();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String charset = null;
        int piece = 0;
        for (; piece < MOST_PIECES; piece++) {
            String plain = raw.get(name + "*" + piece);
            String encoded = raw.get(name + "*" + piece + "*");
            if (encoded != null) {
                Extended extended = piece == 0 ? Extended.of(encoded) : new Extended(charset, encoded);
                charset = extended.charset();
                bytes.writeBytes(percentDecoded(extended.text()));
            } else if (plain != null) {
                bytes.writeBytes(plain.getBytes(StandardCharsets.ISO_8859_1));
            } else {
                break;
            }
        }
        return piece == 0
                ? null
                : TextDecoding.decode(bytes.toByteArray(), charset).text();
    }

    private static byte[] percentDecoded(String s) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(s.length());
        for (int i = 0; i < s.length(); i++) {
            int high = i + 2 < s.length() && s.charAt(i) == '%' ? Character.digit(s.charAt(i + 1), 16) : -1;
            int low = high >= 0 ? Character.digit(s.charAt(i + 2), 16) : -1;
            if (low >= 0) {
                bytes.write(high * 16 + low);
                i += 2;
            } else {
                bytes.write(s.charAt(i));
            }
        }
        return bytes.toByteArray();
    }

    /** {@code charset'language'text}, either of the first two empty. */
    private record Extended(@Nullable String charset, String text) {

        static Extended of(String value) {
            int first = value.indexOf('\'');
            int second = first < 0 ? -1 : value.indexOf('\'', first + 1);
            if (second < 0) {
                return new Extended(null, value);
            }
            String charset = value.substring(0, first).trim();
            return new Extended(charset.isEmpty() ? null : charset, value.substring(second + 1));
        }
    }
}
