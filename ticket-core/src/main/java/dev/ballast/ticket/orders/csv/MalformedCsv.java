package dev.ballast.ticket.orders.csv;

import java.io.IOException;

/** The file ends to be a table at that line. */
public final class MalformedCsv extends IOException {
    private static final long serialVersionUID = 1L;

    private final long line;

    MalformedCsv(long line, String problem) {
        super(problem);
        this.line = line;
    }

    public long line() {
        return line;
    }
}
