package dev.ballast.ticket.match;

import java.util.List;

/** Finds the ticket a message belongs to. The outcome does not depend on the order of the candidates. */
public interface TicketMatcher {

    MatchDecision decide(Incoming message, List<Candidate> candidates);

    /** The same judgement by what the shop has set; one without thresholds stays as it is. */
    default TicketMatcher under(MatchPolicy policy) {
        return this;
    }
}
