package dev.ballast.ticket.store;

import dev.ballast.ticket.match.Feature;
import dev.ballast.ticket.match.MatchDecision;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Column {@code decided} of a message: with what score it was placed and what counted for and against. Agents read the
 * same in words; with what they decide afterwards it is what weights are learned from.
 */
record Decided(String outcome, double score, List<Counted> features) {

    record Counted(String name, double value, double weight) {
        static Counted of(Feature feature) {
            return new Counted(feature.name(), feature.value(), feature.weight());
        }
    }

    /** Null where nothing came into question. */
    static @Nullable String write(@Nullable MatchDecision decision) {
        if (decision == null || decision.features().isEmpty()) {
            return null;
        }
        List<Counted> features = decision.features().stream().map(Counted::of).toList();
        return Json.write(
                switch (decision) {
                    case MatchDecision.Join join -> new Decided("join", join.score(), features);
                    case MatchDecision.Suggest suggest -> new Decided("suggest", suggest.score(), features);
                    case MatchDecision.OpenNew _ -> new Decided("new", 0, features);
                });
    }
}
