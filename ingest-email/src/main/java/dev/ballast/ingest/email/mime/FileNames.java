package dev.ballast.ingest.email.mime;

/** Attachment names that are safe to show and to save. */
public final class FileNames {

    private static final int LONGEST = 200;

    private FileNames() {}

    /**
     * The last path element without control and bidirectional-override characters; "" when nothing is left. Overrides
     * would let {@code invoice-fdp.exe} show as {@code invoice-exe.pdf}. What a file system or a header reserves stays:
     * whoever writes a name there encodes it.
     */
    public static String safe(String name) {
        StringBuilder clean = new StringBuilder(name.length());
        name.codePoints().forEach(c -> {
            if (c == '/' || c == '\\') {
                clean.setLength(0);
            } else if (Character.isISOControl(c) || isInvisible(c) || Character.getType(c) == Character.SURROGATE) {
                clean.append(c == '\t' || c == '\n' ? " " : "");
            } else {
                clean.appendCodePoint(c);
            }
        });
        String s = clean.toString().trim();
        if (s.chars().allMatch(c -> c == '.')) {
            return "";
        }
        return s.length() <= LONGEST ? s : shortened(s);
    }

    private static String shortened(String s) {
        int dot = s.lastIndexOf('.');
        String extension = dot > 0 && s.length() - dot <= 10 ? s.substring(dot) : "";
        int cut = LONGEST - extension.length();
        return s.substring(0, Character.isHighSurrogate(s.charAt(cut - 1)) ? cut - 1 : cut) + extension;
    }

    private static boolean isInvisible(int c) {
        // The joiners U+200C and U+200D belong to Persian words and to emoji.
        return c == 0x200B
                || c == 0x200E
                || c == 0x200F
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2060 && c <= 0x2069)
                || c == 0xFEFF
                || c == 0x2028
                || c == 0x2029;
    }
}
