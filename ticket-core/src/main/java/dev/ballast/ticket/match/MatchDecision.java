package dev.ballast.ticket.match;

import dev.ballast.contract.ticket.TicketId;
import java.util.List;

/** Where a message goes, with the observations that led there; stored with the message. */
public sealed interface MatchDecision {

    List<Feature> features();

    /** For the agent, the weightiest first; see {@link Feature#told()}. */
    default List<String> reasons() {
        return features().stream().map(Feature::told).toList();
    }

    record Join(TicketId ticket, double score, List<Feature> features) implements MatchDecision {
        public Join {
            features = List.copyOf(features);
        }
    }

    /** Opens a ticket of its own that shows "possible duplicate of" the named one. */
    record Suggest(TicketId ticket, double score, List<Feature> features) implements MatchDecision {
        public Suggest {
            features = List.copyOf(features);
        }
    }

    record OpenNew(List<Feature> features) implements MatchDecision {
        public OpenNew {
            features = List.copyOf(features);
        }
    }
}
