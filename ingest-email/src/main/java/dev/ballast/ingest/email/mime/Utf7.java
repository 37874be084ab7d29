package dev.ballast.ingest.email.mime;

/** UTF-7 (RFC 2152), which Java lacks and old Outlooks still send: {@code +AOk-} is é. */
final class Utf7 {

    private static final String BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private Utf7() {}

    static String decode(String s) {
        StringBuilder out = new StringBuilder(s.length());
        int at = 0;
        while (at < s.length()) {
            char c = s.charAt(at++);
            if (c != '+') {
                out.append(c);
            } else if (at < s.length() && s.charAt(at) == '-') {
                out.append('+');
                at++;
            } else {
                at = shifted(s, at, out);
            }
        }
        return out.toString();
    }

    private static int shifted(String s, int from, StringBuilder out) {
        int bits = 0;
        int held = 0;
        int at = from;
        for (; at < s.length(); at++) {
            int digit = BASE64.indexOf(s.charAt(at));
            if (digit < 0) {
                break;
            }
            held = (held << 6 | digit) & 0x3FFFFF;
            bits += 6;
            if (bits >= 16) {
                bits -= 16;
                out.append((char) (held >> bits & 0xFFFF));
            }
        }
        return at < s.length() && s.charAt(at) == '-' ? at + 1 : at;
    }
}
