package dev.ballast.ticket.model;

import dev.ballast.contract.ticket.TicketId;
import java.time.Instant;

/** Where a ticket stands. A transition is a method of the states that allow it, so a forbidden one does not compile. */
public sealed interface TicketState {

    /** As the wire, the database and the desk name it. */
    String code();

    /** Still counts as work or history of its own; a merged ticket does not. */
    sealed interface Unmerged extends TicketState {
        default Merged mergedInto(TicketId other) {
            return new Merged(other, this);
        }
    }

    /** Not yet settled. */
    sealed interface Live extends Unmerged {
        default Resolved resolve(Resolution resolution, Instant at) {
            return new Resolved(resolution, at);
        }
    }

    /** The customer waits for the shop. */
    record Open() implements Live {
        @Override
        public String code() {
            return "open";
        }

        public Waiting answered() {
            return new Waiting();
        }
    }

    /** The shop waits for the customer. */
    record Waiting() implements Live {
        @Override
        public String code() {
            return "waiting";
        }

        public Open askedAgain() {
            return new Open();
        }
    }

    record Resolved(Resolution resolution, Instant at) implements Unmerged {
        @Override
        public String code() {
            return "resolved";
        }

        public Open reopened() {
            return new Open();
        }
    }

    /** Another ticket tells the story on; {@code before} makes the merge reversible. */
    record Merged(TicketId into, Unmerged before) implements TicketState {
        @Override
        public String code() {
            return "merged";
        }

        public Unmerged unmerged() {
            return before;
        }
    }
}
