package dev.ballast.ingest.email.mime;

import jakarta.mail.internet.InternetHeaders;

/**
 * A header block that stops growing. Jakarta Mail keeps an object of some hundred bytes per line, so a mail of nothing
 * but short headers would take ten times its size in memory.
 */
final class BoundedHeaders extends InternetHeaders {

    private final MimeLimits limits;
    private final ReadingNotes notes;
    private int lines;

    BoundedHeaders(MimeLimits limits, ReadingNotes notes) {
        this.limits = limits;
        this.notes = notes;
    }

    @Override
    public void addHeaderLine(String line) {
        if (++lines > limits.headers()) {
            notes.add("more than " + limits.headers() + " header lines; the rest was left out");
            return;
        }
        if (line.length() > limits.headerBytes()) {
            notes.add("a header longer than " + limits.headerBytes() + " bytes was cut");
            super.addHeaderLine(line.substring(0, limits.headerBytes()));
            return;
        }
        super.addHeaderLine(line);
    }
}
