package dev.ballast.ticket.triage;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * Proof that a machine may answer: the only key to {@link AutomaticReply}. It cannot be had for a ticket that ever
 * raised a refund, severe or lost flag, nor for one whose kind is unsure, whatever the shop has configured.
 */
public final class AutoAnswerable {

    /** Below this a kind counts as unsure for answering, even where it is sure enough for sorting. */
    public static final double MIN_CONFIDENCE = 0.75;

    /** Kinds no setting can make answerable: those behind the flags, and those that say nothing about the problem. */
    private static final Set<ProblemType> NEVER =
            Set.of(ProblemType.REFUND, ProblemType.SEVERE, ProblemType.LOST, ProblemType.UNSORTED, ProblemType.OTHER);

    private final ProblemType type;

    private AutoAnswerable(ProblemType type) {
        this.type = type;
    }

    /**
     * @param message    the newest message
     * @param ticketRisk every flag the ticket ever raised, see {@link StickyRisk}
     * @param allowed    kinds the shop lets machines answer; empty by default
     */
    public static Optional<AutoAnswerable> of(
            Classification message, Collection<RiskFlag> ticketRisk, Set<ProblemType> allowed) {
        boolean safe = ticketRisk.isEmpty()
                && message.risk().isEmpty()
                && !message.angry()
                && message.confidence() >= MIN_CONFIDENCE
                && !NEVER.contains(message.type())
                && message.secondary().stream().noneMatch(NEVER::contains)
                && allowed.contains(message.type());
        return safe ? Optional.of(new AutoAnswerable(message.type())) : Optional.empty();
    }

    public ProblemType type() {
        return type;
    }
}
