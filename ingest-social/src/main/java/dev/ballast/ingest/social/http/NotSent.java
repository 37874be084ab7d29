package dev.ballast.ingest.social.http;

import java.io.IOException;

/** No connection came about: whatever was to be said was surely not heard. */
public final class NotSent extends IOException {
    private static final long serialVersionUID = 1L;

    NotSent(IOException cause) {
        super(cause);
    }
}
