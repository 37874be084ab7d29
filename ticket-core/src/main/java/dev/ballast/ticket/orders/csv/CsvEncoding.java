package dev.ballast.ticket.orders.csv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * In what a file is written. A byte order mark says it; without one, what is valid UTF-8 to its end is UTF-8, since text of
 * another encoding hardly ever is. Excel saves in the system's own code page: Chinese ones write runs of high bytes, Western ones
 * single high bytes between letters.
 *
 * @param bom bytes to skip
 */
record CsvEncoding(Charset charset, int bom) {
    private static final Charset GBK = Charset.forName("GB18030");
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final int BUFFER = 1 << 16;

    /** Reads the whole file once. */
    static CsvEncoding of(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(3);
        }
        if (start.length >= 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF) {
            return new CsvEncoding(StandardCharsets.UTF_8, 3);
        }
        if (start.length >= 2 && start[0] == (byte) 0xFF && start[1] == (byte) 0xFE) {
            return new CsvEncoding(StandardCharsets.UTF_16LE, 2);
        }
        if (start.length >= 2 && start[0] == (byte) 0xFE && start[1] == (byte) 0xFF) {
            return new CsvEncoding(StandardCharsets.UTF_16BE, 2);
        }
        if (isValid(file, StandardCharsets.UTF_8)) {
            return new CsvEncoding(StandardCharsets.UTF_8, 0);
        }
        return new CsvEncoding(longRuns(file) && isValid(file, GBK) ? GBK : WESTERN, 0);
    }

    private static boolean isValid(Path file, Charset charset) throws IOException {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
        CharBuffer text = CharBuffer.allocate(BUFFER);
        try (InputStream in = Files.newInputStream(file)) {
            boolean end = false;
            while (!end) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = read < 0;
                bytes.position(bytes.position() + Math.max(read, 0)).flip();
                text.clear();
                CoderResult result = decoder.decode(bytes, text, end);
                if (result.isError()) {
                    result.throwException();
                }
                bytes.compact();
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Chinese words have two characters and more: four high bytes in a row, which no Western word has. */
    private static boolean longRuns(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            int run = 0;
            int next = in.read();
            while (next >= 0) {
                run = next >= 0x81 ? run + 1 : 0;
                if (run >= 4) {
                    return true;
                }
                next = in.read();
            }
            return false;
        }
    }
}
