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
 * @param conversation   the same direct-message conversation; three times as much within minutes
 * @param gap            for the first 5 days since the ticket's last message, in equal parts
 * @param silence        for every 5 days after those
 * @param kind           for the log-odds that both tell the same kind of problem, -3.5 to 3.5
 * @param goesOn         what an older problem may have led to: where is it, it is lost, give me my money
 * @param followUp       the message goes on with a matter and tells none of its own
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
        double kind,
        double goesOn,
        double followUp,
        double oneSidedOrder,
        double resolved) {

    public static final MatchWeights DEFAULT =
            new MatchWeights(0.75, 0.35, 0.4, 0.95, 2.0, 0.8, -0.2, -16.5, 0.78, -0.7, 0.5, 0.4, -0.7);
}
