package dev.ballast.ticket.model;

import dev.ballast.ticket.triage.Classification;
import dev.ballast.ticket.triage.ProblemType;
import dev.ballast.ticket.triage.RiskFlag;
import dev.ballast.ticket.triage.StickyRisk;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What kind of problem a ticket is.
 *
 * @param risk    sticky: only ever grows
 * @param byAgent a person said so; no later message changes the type again
 */
public record Kind(
        ProblemType type,
        double confidence,
        List<ProblemType> secondary,
        Set<RiskFlag> risk,
        boolean angry,
        boolean byAgent) {

    private static final int MAX_SECONDARY = 5;

    public Kind {
        secondary = List.copyOf(secondary);
        risk = Set.copyOf(risk);
    }

    public static Kind of(Classification first) {
        return new Kind(first.type(), first.confidence(), first.secondary(), first.risk(), first.angry(), false);
    }

    /**
     * A follow-up ("any news?") says little about the problem, so a sure type stays; a first message that said nothing
     * is outdone by the first one that does.
     */
    public Kind with(Classification next) {
        Set<RiskFlag> raised = StickyRisk.raise(risk, next);
        boolean better = !byAgent && type.equals(ProblemType.UNSORTED) && !next.unsorted();
        ProblemType primary = better ? next.type() : type;
        List<ProblemType> others = Stream.concat(
                        secondary.stream(), Stream.concat(Stream.of(next.type()), next.secondary().stream()))
                .filter(other -> !other.equals(primary) && !other.equals(ProblemType.UNSORTED))
                .distinct()
                .limit(MAX_SECONDARY)
                .toList();
        return new Kind(
                primary, better ? next.confidence() : confidence, others, raised, angry || next.angry(), byAgent);
    }

    public Kind corrected(ProblemType byAgentType) {
        List<ProblemType> others =
                secondary.stream().filter(other -> !other.equals(byAgentType)).toList();
        return new Kind(byAgentType, 1, others, risk, angry, true);
    }

    Kind raised(Set<RiskFlag> more) {
        Set<RiskFlag> all = new HashSet<>(risk);
        all.addAll(more);
        return new Kind(type, confidence, secondary, all, angry, byAgent);
    }
}
