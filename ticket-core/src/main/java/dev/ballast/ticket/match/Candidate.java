package dev.ballast.ticket.match;

import dev.ballast.contract.ticket.TicketId;
import dev.ballast.ticket.extract.OrderKey;
import dev.ballast.ticket.triage.ProblemType;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A ticket the message might belong to: one that shares a thread, a customer, an order or a shipment with it.
 *
 * @param threadHit        the message answers one of its messages (References, signed token, parent comment); counts
 *                         only for a sender who belongs to the ticket
 * @param sameConversation the same direct-message conversation
 * @param orders           every order its messages named
 * @param lastMessageAt    of either side
 * @param firstMessageAt   when it was opened
 * @param resolved         answered and closed; may be reopened within {@link MatchPolicy#reopenWindow}
 * @param texts            its customer messages, newest first; the newest few are enough
 */
public record Candidate(
        TicketId ticket,
        SenderTie tie,
        boolean threadHit,
        boolean sameConversation,
        Set<OrderKey> orders,
        Set<String> trackings,
        ProblemType type,
        Instant firstMessageAt,
        Instant lastMessageAt,
        boolean resolved,
        List<String> texts) {

    public Candidate {
        orders = Set.copyOf(orders);
        trackings = Set.copyOf(trackings);
        texts = List.copyOf(texts);
    }
}
