package dev.ballast.ticket.match;

/**
 * What each observation adds to the log-odds that a message and a ticket are one problem. Learned on the development
 * seeds of the same-problem simulation (see the evaluation), rounded, and kept here alone.
 *
 * @param base           before anything is known
 * @param sameCustomer   identity the channel vouches for
 * @param unknownWithKey fresh handle under the customer's name that names the order
 * @param sameOrder      an order number in common
 * @param sameTracking   a shipment in common
 * @param conversation   the same direct-message conversation
 * @param gap            per 14 days since the ticket's last message
 * @param firstDay       extra within the first hours, fading over a day
 * @param similarity     per unit of text similarity, 0 to 1
 * @param sameType       both tell the same kind of problem
 * @param otherType      the message tells another kind of problem of its own
 * @param followUp       the message tells no problem of its own
 * @param oneSidedOrder  only one of the two names an order
 * @param resolved       the ticket was already settled
 */
public record MatchWeights(
        double base,
        double sameCustomer,
        double unknownWithKey,
        double sameOrder,
        double sameTracking,
        double conversation,
        double gap,
        double firstDay,
        double similarity,
        double sameType,
        double otherType,
        double followUp,
        double oneSidedOrder,
        double resolved) {

    public static final MatchWeights DEFAULT =
            new MatchWeights(-0.5, 1.3, 3.0, 1.6, 2.5, 0.8, -5.0, 0.8, 2.0, 1.0, -2.2, 0.6, -0.2, -0.7);
}
