package dev.ballast.ticket.match;

import dev.ballast.ticket.extract.OrderKey;
import dev.ballast.ticket.triage.ProblemType;
import java.time.Instant;
import java.util.Set;

/**
 * A message that looks for its ticket.
 *
 * @param orders    known or cue-backed order numbers it names, and those of the shipments it names
 * @param trackings upper case, no spaces
 * @param type      of this message alone
 * @param at        when it was sent; never in the future of its arrival
 */
public record Incoming(String text, Set<OrderKey> orders, Set<String> trackings, ProblemType type, Instant at) {

    public Incoming {
        orders = Set.copyOf(orders);
        trackings = Set.copyOf(trackings);
    }
}
