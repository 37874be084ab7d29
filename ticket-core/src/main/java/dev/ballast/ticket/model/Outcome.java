package dev.ballast.ticket.model;

/** What became of an agent's wish. */
public sealed interface Outcome {

    /** @param change name for the stream and the activity view */
    record Changed(Ticket ticket, String change) implements Outcome {}

    /** @param reason a sentence for the agent */
    record Refused(String reason) implements Outcome {}
}
