package dev.ballast.ingest.email.parse;

/**
 * Text that every later reader can take: no NUL (PostgreSQL refuses it), no lone surrogate (Jackson refuses it), line
 * ends as {@code \n}.
 */
final class CleanText {

    private CleanText() {}

    static String of(String s) {
        StringBuilder clean = new StringBuilder(s.length());
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c == '\r') {
                if (i + 1 >= s.length() || s.charAt(i + 1) != '\n') {
                    clean.append('\n');
                }
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < s.length()
                    && Character.isLowSurrogate(s.charAt(i + 1))) {
                clean.append(c).append(s.charAt(++i));
            } else if (Character.isSurrogate(c)) {
                clean.append('\uFFFD');
            } else if (c != '\0') {
                clean.append(c);
            }
        }
        return clean.toString();
    }

    /** On one line, at most 1,000 characters: a subject. */
    static String line(String s) {
        String line = of(s).replaceAll("\\p{Cntrl}+", " ").trim();
        return line.length() <= 1_000 ? line : cut(line, 1_000);
    }

    /** The first {@code most} characters, never half of a surrogate pair. */
    static String cut(String s, int most) {
        if (s.length() <= most) {
            return s;
        }
        return s.substring(0, Character.isHighSurrogate(s.charAt(most - 1)) ? most - 1 : most);
    }
}
