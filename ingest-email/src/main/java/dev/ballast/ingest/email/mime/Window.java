package dev.ballast.ingest.email.mime;

import java.io.ByteArrayInputStream;
import java.util.Arrays;

/** A stretch of a mail's bytes, without a copy. Lines end with CRLF, LF or CR. */
record Window(byte[] bytes, int from, int to) {

    static Window of(byte[] bytes) {
        return new Window(bytes, 0, bytes.length);
    }

    boolean isEmpty() {
        return from >= to;
    }

    Window within(int start, int end) {
        return new Window(bytes, start, end);
    }

    ByteArrayInputStream stream() {
        return new ByteArrayInputStream(bytes, from, to - from);
    }

    byte[] copy() {
        return Arrays.copyOfRange(bytes, from, to);
    }

    /** Where the line that begins at {@code at} ends, before its line break. */
    int lineEnd(int at) {
        int end = at;
        while (end < to && bytes[end] != '\r' && bytes[end] != '\n') {
            end++;
        }
        return end;
    }

    /** Where the next line begins, after the line break at {@code end}. */
    int nextLine(int end) {
        boolean two = end + 1 < to && bytes[end] == '\r' && bytes[end + 1] == '\n';
        return Math.min(to, end + (two ? 2 : 1));
    }

    /** {@code at}, or where the line break right before it begins. */
    int beforeLineBreak(int at) {
        if (at > from && bytes[at - 1] == '\n') {
            return at - 1 > from && bytes[at - 2] == '\r' ? at - 2 : at - 1;
        }
        return at > from && bytes[at - 1] == '\r' ? at - 1 : at;
    }

    boolean startsWith(byte[] prefix, int at) {
        return to - at >= prefix.length && Arrays.equals(bytes, at, at + prefix.length, prefix, 0, prefix.length);
    }
}
