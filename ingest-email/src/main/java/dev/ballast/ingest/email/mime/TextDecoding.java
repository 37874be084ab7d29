package dev.ballast.ingest.email.mime;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to text. A declared charset is believed when the bytes are legal in it; otherwise the bytes decide, see
 * {@link CharsetGuess}.
 *
 * @param note what was not as declared, null when all was well
 */
public record TextDecoding(String text, @Nullable String note) {

    /** Never fails. */
    public static TextDecoding decode(byte[] bytes, @Nullable String declared) {
        TextDecoding mark = byteOrderMark(bytes);
        if (mark != null) {
            return mark;
        }
        if (declared == null || declared.isBlank()) {
            return guessed(bytes, null);
        }
        if (CharsetNames.isUtf7(declared)) {
            return new TextDecoding(Utf7.decode(new String(bytes, StandardCharsets.ISO_8859_1)), null);
        }
        Optional<Charset> charset = CharsetNames.find(declared);
        if (charset.isEmpty()) {
            boolean harmless = isAscii(bytes) || CharsetNames.isAscii(declared);
            return guessed(bytes, harmless ? null : "charset '" + printable(declared) + "' is unknown");
        }
        String strict = strictly(bytes, charset.get());
        if (strict != null) {
            return new TextDecoding(strict, null);
        }
        return wrong(bytes, declared, charset.get());
    }

    /** A few bad bytes in long good text are transmission damage: guessing another charset would spoil the rest. */
    private static TextDecoding wrong(byte[] bytes, String declared, Charset charset) {
        String lenient = leniently(bytes, charset);
        long bad = lenient.chars().filter(c -> c == '\uFFFD').count();
        long beyondAscii = lenient.chars().filter(c -> c > 127).count();
        if (bad * 4 < beyondAscii) {
            return new TextDecoding(lenient, bad + " bytes are not legal in the charset " + charset.name());
        }
        return guessed(bytes, "the text is not " + printable(declared));
    }

    private static TextDecoding guessed(byte[] bytes, @Nullable String complaint) {
        Charset guess = CharsetGuess.of(bytes);
        String text = leniently(bytes, guess);
        return new TextDecoding(text, complaint == null ? null : complaint + "; read as " + guess.name());
    }

    private static @Nullable TextDecoding byteOrderMark(byte[] b) {
        if (b.length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF) {
            return new TextDecoding(
                    leniently(java.util.Arrays.copyOfRange(b, 3, b.length), StandardCharsets.UTF_8), null);
        }
        boolean utf16 = b.length >= 2
                && b.length % 2 == 0
                && ((b[0] == (byte) 0xFE && b[1] == (byte) 0xFF) || (b[0] == (byte) 0xFF && b[1] == (byte) 0xFE));
        return utf16 ? new TextDecoding(leniently(b, StandardCharsets.UTF_16), null) : null;
    }

    /** The text, or null when the bytes are not legal in {@code charset}. */
    static @Nullable String strictly(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static String leniently(byte[] bytes, Charset charset) {
        try {
            CharBuffer decoded = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)
                    .decode(ByteBuffer.wrap(bytes));
            return decoded.toString();
        } catch (CharacterCodingException e) {
            throw new IllegalStateException("a replacing decoder reports nothing", e);
        }
    }

    static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private static String printable(String s) {
        String clean = s.replaceAll("[^\\x20-\\x7e]", "?");
        return clean.length() > 40 ? clean.substring(0, 40) : clean;
    }
}
