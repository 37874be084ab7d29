package dev.ballast.ingest.email.mime;

/**
 * Where the headers of an entity end and where its content begins.
 *
 * @param forgotten nothing, or only blanks, stand where the empty line should: the headers run into the text
 */
record Head(int end, int content, boolean forgotten) {

    /** Lines that are no headers and have some below them (a mailbox's "From ", a broken fold) are no text yet. */
    static Head of(Window entity) {
        int text = -1;
        int at = entity.from();
        while (at < entity.to()) {
            int end = entity.lineEnd(at);
            if (end == at) {
                return text < 0 ? new Head(at, entity.nextLine(end), false) : new Head(text, text, true);
            }
            if (isHeader(entity.bytes(), at, end)) {
                text = -1;
            } else if (text < 0 && !isBlank(entity.bytes()[at])) {
                text = at;
            }
            at = entity.nextLine(end);
        }
        return text < 0 ? new Head(entity.to(), entity.to(), false) : new Head(text, text, true);
    }

    static boolean isHeader(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] > ' ' && bytes[at] != ':') {
            at++;
        }
        int nameEnd = at;
        while (at < to && isBlank(bytes[at])) {
            at++;
        }
        return nameEnd > from && at < to && bytes[at] == ':';
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t';
    }
}
