package dev.ballast.ticket.handling;

import dev.ballast.ticket.model.Ticket;
import java.util.UUID;

/** What became of an agent's commands: all of them or none. */
public sealed interface Result {

    record Done(Ticket ticket) implements Result {}

    /** @param regrouping what to name when it is to be undone */
    record Regrouped(Ticket ticket, UUID regrouping) implements Result {}

    record NotFound() implements Result {}

    /** @param reason a sentence for the agent */
    record Refused(String reason) implements Result {}

    /** Somebody changed the ticket since the agent read it. */
    record Stale(long version) implements Result {}
}
