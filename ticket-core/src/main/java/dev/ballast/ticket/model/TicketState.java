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

        /** A customer's message wants an answer, whatever was settled before. */
        Open asked(Instant at);
    }

    /** Not yet settled. */
    sealed interface Live extends Unmerged {
        default Resolved resolve(Resolution resolution, Instant at) {
            return new Resolved(resolution, at);
        }
    }

    /** The customer waits for the shop. @param since the earliest question without an answer, or an agent's reopening */
    record Open(Instant since) implements Live {
        @Override
        public String code() {
            return "open";
        }

        public Waiting answered() {
            return new Waiting();
        }

        @Override
        public Open asked(Instant at) {
            return at.isBefore(since) ? new Open(at) : this;
        }
    }

    /** The shop waits for the customer. */
    record Waiting() implements Live {
        @Override
        public String code() {
            return "waiting";
        }

        @Override
        public Open asked(Instant at) {
            return new Open(at);
        }
    }

    record Resolved(Resolution resolution, Instant at) implements Unmerged {
        @Override
        public String code() {
            return "resolved";
        }

        @Override
        public Open asked(Instant at) {
            return new Open(at);
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

    /** What it is, or was before it was merged away. */
    default Unmerged settled() {
        return switch (this) {
            case Unmerged unmerged -> unmerged;
            case Merged merged -> merged.before();
        };
    }
}
