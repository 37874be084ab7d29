package dev.ballast.ingest.email.mime;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What could not be read as it was meant, in words for the agent. One mail's reading, one thread. */
public final class ReadingNotes {

    private static final int MOST = 20;

    private final Set<String> notes = new LinkedHashSet<>();

    /** Notes something once; a mail broken in a thousand places still gives a short list. */
    public void add(String note) {
        if (notes.size() < MOST) {
            notes.add(note);
        }
    }

    public List<String> all() {
        return List.copyOf(notes);
    }
}
