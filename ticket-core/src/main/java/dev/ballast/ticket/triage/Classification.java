package dev.ballast.ticket.triage;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The kind of one message.
 *
 * @param type       {@link ProblemType#UNSORTED} where the best guess is not sure enough
 * @param secondary  further types told of, most likely first; starts with the best guess where {@code type} is unsorted
 * @param confidence of the best guess, 0 to 1
 * @param reasons    the words that decided, for people
 * @param risk       raised by this message alone; over a ticket's life see {@link StickyRisk}
 * @param language   BCP 47 of the text; null when too short to tell
 */
public record Classification(
        ProblemType type,
        List<ProblemType> secondary,
        double confidence,
        List<String> reasons,
        Set<RiskFlag> risk,
        @Nullable String language,
        boolean angry) {

    public Classification {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence: " + confidence + " (expected: 0 to 1)");
        }
        secondary = List.copyOf(secondary);
        reasons = List.copyOf(reasons);
        risk = Set.copyOf(risk);
    }

    public boolean unsorted() {
        return type.equals(ProblemType.UNSORTED);
    }
}
