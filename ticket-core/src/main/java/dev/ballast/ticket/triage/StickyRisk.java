package dev.ballast.ticket.triage;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * The risk flags of a ticket: the union over all its messages, in whatever order they came. They only ever rise; a
 * friendlier follow-up does not make a refund demand safe to answer by machine.
 */
public final class StickyRisk {

    private StickyRisk() {}

    public static Set<RiskFlag> raise(Collection<RiskFlag> soFar, Classification message) {
        EnumSet<RiskFlag> all = EnumSet.noneOf(RiskFlag.class);
        all.addAll(soFar);
        all.addAll(message.risk());
        return Set.copyOf(all);
    }
}
