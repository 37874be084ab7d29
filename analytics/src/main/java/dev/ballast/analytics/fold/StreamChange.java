package dev.ballast.analytics.fold;

import dev.ballast.contract.ticket.TicketChanged;
import dev.ballast.contract.ticket.TicketId;

/** One record of the ticket stream. */
public sealed interface StreamChange {

    TicketId ticket();

    /** The ticket as it is after a change. */
    record Changed(TicketChanged state) implements StreamChange {
        @Override
        public TicketId ticket() {
            return state.ticket();
        }
    }

    /** A tombstone: the ticket was erased and counts no more. */
    record Removed(TicketId ticket) implements StreamChange {}
}
