package dev.ballast.ingest.email.mime;

import java.io.ByteArrayOutputStream;

/**
 * RFC 2045 section 6.7, read in one pass whatever stands there. Jakarta Mail's own decoder raises and catches an exception
 * for every bad {@code =}: four megabytes of them kept it busy for 49 s.
 */
final class QuotedPrintable {

    private final byte[] in;
    private final ByteArrayOutputStream out;
    private int at;

    private QuotedPrintable(byte[] in) {
        this.in = in;
        this.out = new ByteArrayOutputStream(in.length);
    }

    /** Never fails; what is no code stays as it is written. */
    static byte[] decode(byte[] encoded) {
        QuotedPrintable reader = new QuotedPrintable(encoded);
        while (reader.at < encoded.length) {
            reader.next();
        }
        return reader.out.toByteArray();
    }

    private void next() {
        byte b = in[at];
        if (b == '=') {
            code();
        } else if (b == ' ' || b == '\t') {
            blanks();
        } else {
            out.write(b);
            at++;
        }
    }

    private void code() {
        int high = at + 2 < in.length ? Character.digit(in[at + 1], 16) : -1;
        int low = high < 0 ? -1 : Character.digit(in[at + 2], 16);
        if (low >= 0) {
            out.write(high * 16 + low);
            at += 3;
            return;
        }
        int end = afterBlanks(at + 1);
        if (end >= in.length) {
            at = end;
        } else if (in[end] == '\n') {
            at = end + 1;
        } else if (in[end] == '\r') {
            at = end + 1 < in.length && in[end + 1] == '\n' ? end + 2 : end + 1;
        } else {
            out.write('=');
            at++;
        }
    }

    /** Those at the end of a line were added on the way. */
    private void blanks() {
        int end = afterBlanks(at);
        if (end < in.length && in[end] != '\r' && in[end] != '\n') {
            out.write(in, at, end - at);
        }
        at = end;
    }

    private int afterBlanks(int from) {
        int end = from;
        while (end < in.length && (in[end] == ' ' || in[end] == '\t')) {
            end++;
        }
        return end;
    }
}
