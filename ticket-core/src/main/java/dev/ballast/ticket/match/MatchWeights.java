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
 * @param gap            for the first 5 days since the ticket's last message, in equal parts
 * @param silence        for every 5 days after those
 * @param sameKind       by how much both tell the same kind of problem, 0 to 1
 * @param otherKind      by how much the message tells another kind of problem of its own, 0 to 1
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
        double silence,
        double sameKind,
        double otherKind,
        double followUp,
        double oneSidedOrder,
        double resolved) {

    public static final MatchWeights DEFAULT =
            new MatchWeights(0.3, 0.2, 0.4, 0.4, 2.0, 0.8, -0.3, -8.0, 1.9, 0, 1.1, 0, -0.7);
}
