package dev.ballast.ingest.email.quote;

import java.util.regex.Pattern;

/** A line as the rules look at it: without what mail programs put between the letters and nobody sees. */
final class Marks {

    /** Left and right marks, with which programs bracket names and addresses in Hebrew and Arabic. */
    private static final Pattern DIRECTION = Pattern.compile("[\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]+");

    private Marks() {}

    static String plain(String line) {
        String s = line.indexOf('&') < 0 ? line : line.replace("&nbsp;", " ").replace("&gt;", ">");
        for (int i = 0; i < s.length(); i++) {
            if (s.charAt(i) > 127) {
                return DIRECTION
                        .matcher(s)
                        .replaceAll("")
                        .replace('\u00A0', ' ')
                        .replace('\u2010', '-')
                        .replace('\u2011', '-');
            }
        }
        return s;
    }
}
