package dev.ballast.ticket.model;

import dev.ballast.ticket.triage.Classification;
import dev.ballast.ticket.triage.ProblemType;
import dev.ballast.ticket.triage.RiskFlag;
import dev.ballast.ticket.triage.StickyRisk;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What kind of problem a ticket is.
 *
 * @param risk    sticky: of every message it holds, whatever came after
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
        boolean better = !byAgent && type.equals(ProblemType.UNSORTED) && !next.unsorted();
        ProblemType primary = better ? next.type() : type;
        Stream<ProblemType> told =
                Stream.concat(secondary.stream(), Stream.concat(Stream.of(next.type()), next.secondary().stream()));
        return new Kind(
                primary,
                better ? next.confidence() : confidence,
                beside(primary, told),
                StickyRisk.raise(risk, next),
                angry || next.angry(),
                byAgent);
    }

    /** What the messages told of instead is told of still. */
    Kind corrected(ProblemType byAgentType) {
        Stream<ProblemType> told = Stream.concat(Stream.of(type), secondary.stream());
        return new Kind(byAgentType, 1, beside(byAgentType, told), risk, angry, true);
    }

    private static List<ProblemType> beside(ProblemType primary, Stream<ProblemType> told) {
        return told.filter(other -> !other.equals(primary) && !other.equals(ProblemType.UNSORTED))
                .distinct()
                .limit(MAX_SECONDARY)
                .toList();
    }
}
