package dev.ballast.ingest.kit.spool;

/** What became of a record that a door took in. */
public sealed interface Acceptance {

    /** The broker has it. */
    record Published() implements Acceptance {}

    /** This machine's disk has it; the broker gets it later, in order. */
    record Spooled() implements Acceptance {}

    /** Nobody has it: the door must say so (503 and Retry-After). */
    record Refused(String reason) implements Acceptance {}
}
