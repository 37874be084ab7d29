package dev.ballast.ingest.email.mime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The entities of a multipart: what stands between the lines of its boundary. A boundary that is not declared, or declared
 * wrongly, is taken from the text. One multipart, one thread.
 */
final class Parts {

    private static final byte[] DASHES = {'-', '-'};

    private final Window whole;
    private final int most;
    private final MimeLimits limits;
    private final ReadingNotes notes;
    private final List<Entity> found = new ArrayList<>();

    private Parts(Window whole, int most, MimeLimits limits, ReadingNotes notes) {
        this.whole = whole;
        this.most = most;
        this.limits = limits;
        this.notes = notes;
    }

    /** @param most how many are read; the rest is noted */
    static List<Entity> of(Entity multipart, int most, MimeLimits limits, ReadingNotes notes) {
        Parts parts = new Parts(multipart.raw(), most, limits, notes);
        String declared = multipart.contentType().parameter("boundary");
        if (declared != null && !declared.isBlank()) {
            parts.read(("--" + declared.stripTrailing()).getBytes(StandardCharsets.ISO_8859_1));
        }
        if (parts.found.isEmpty()) {
            byte[] written = parts.writtenDelimiter();
            if (written != null) {
                parts.read(written);
            }
        }
        return List.copyOf(parts.found);
    }

    private void read(byte[] delimiter) {
        int content = -1;
        int at = whole.from();
        while (at < whole.to()) {
            int end = whole.lineEnd(at);
            int next = whole.nextLine(end);
            if (whole.startsWith(delimiter, at)) {
                int rest = at + delimiter.length;
                boolean closes = whole.startsWith(DASHES, rest);
                if (closes || isBlank(rest, end)) {
                    if (content >= 0 && !add(content, whole.beforeLineBreak(at))) {
                        return;
                    }
                    content = closes ? -1 : next;
                }
                if (closes) {
                    return;
                }
            }
            at = next;
        }
        if (content >= 0) {
            add(content, whole.to());
        }
    }

    private boolean add(int from, int to) {
        if (from >= to) {
            return true;
        }
        if (found.size() >= most) {
            notes.add("more than " + limits.parts() + " parts; the rest was left out");
            return false;
        }
        found.add(Entity.read(whole.within(from, to), limits, notes));
        return true;
    }

    private boolean isBlank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (whole.bytes()[i] != ' ' && whole.bytes()[i] != '\t') {
                return false;
            }
        }
        return true;
    }

    /** The first line that can only be one: dashes, something, and a header of a part right below. */
    private byte @Nullable [] writtenDelimiter() {
        int at = whole.from();
        while (at < whole.to()) {
            int end = whole.lineEnd(at);
            int next = whole.nextLine(end);
            if (whole.startsWith(DASHES, at) && end - at > 2 && !isBlank(at + 2, end) && isPartHeader(next)) {
                return whole.within(at, end).copy();
            }
            at = next;
        }
        return null;
    }

    private boolean isPartHeader(int at) {
        int end = whole.lineEnd(at);
        if (!Head.isHeader(whole.bytes(), at, end)) {
            return false;
        }
        String beginning =
                new String(whole.bytes(), at, Math.min(end - at, "content-".length()), StandardCharsets.ISO_8859_1);
        return beginning.equalsIgnoreCase("content-");
    }
}
