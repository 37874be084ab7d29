package dev.ballast.ingest.email.mime;

/** Headers that run into the text, because nothing or only blanks stand where the empty line should. */
final class ForgottenEmptyLine {

    /** How far it is looked for. */
    static final int LONGEST = 64 * 1024;

    private ForgottenEmptyLine() {}

    /**
     * Where the text begins, or -1 where an empty line ends the headers. Lines that are no headers and have some below
     * them (a mailbox's "From ", a broken fold) are no text yet.
     *
     * @param head the beginning of an entity, at most {@link #LONGEST} bytes
     */
    static int textAt(byte[] head) {
        int text = -1;
        for (int at = 0; at < head.length; ) {
            int end = lineEnd(head, at);
            if (end == at) {
                return text;
            }
            if (isHeader(head, at, end)) {
                text = -1;
            } else if (text < 0 && head[at] != ' ' && head[at] != '\t') {
                text = at;
            }
            at = end + (end + 1 < head.length && head[end] == '\r' && head[end + 1] == '\n' ? 2 : 1);
        }
        return head.length < LONGEST ? text : -1;
    }

    private static int lineEnd(byte[] head, int from) {
        int end = from;
        while (end < head.length && head[end] != '\r' && head[end] != '\n') {
            end++;
        }
        return end;
    }

    private static boolean isHeader(byte[] head, int from, int to) {
        int at = from;
        while (at < to && head[at] > ' ' && head[at] != ':') {
            at++;
        }
        int nameEnd = at;
        while (at < to && (head[at] == ' ' || head[at] == '\t')) {
            at++;
        }
        return nameEnd > from && at < to && head[at] == ':';
    }
}
