package dev.ballast.testkit.fault;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** What the proxy does to connections, those that are open and those to come. */
public sealed interface Fault {

    /** Everything passes. */
    record None() implements Fault {}

    /** Each chunk, in both directions, is held for that long. */
    record Delay(Duration time) implements Fault {}

    /** Passes that many bytes of each connection in one direction, then ends it. */
    record CutAfter(Direction direction, long bytes, Ending ending) implements Fault {}

    /** Ends a connection right after the chunk in which that text passed: an SMTP client's final dot, a tagged OK. */
    record CutAtText(Direction direction, String text, Ending ending) implements Fault {
        byte[] bytes() {
            return text.getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    /** Connections open and stay open, and nothing ever comes through: a firewall that forgot them. */
    record BlackHole() implements Fault {}

    /** New connections are reset at once, open ones too. */
    record Refuse() implements Fault {}

    /** How a connection ends. */
    enum Ending {
        /** In order (FIN): the other side reads an end of stream. */
        CLOSE,
        /** At once (RST, by SO_LINGER 0): the other side gets "connection reset", and what it had not read is gone. */
        RESET
    }
}
