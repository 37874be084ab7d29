package dev.ballast.ticket.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a newer model would say of past tickets, to be looked at before it is applied. */
public final class Reclassification {

    /**
     * A past ticket by whatever id the caller knows it.
     *
     * @param type  as it is now
     * @param texts its customer's messages, oldest first
     */
    public record Past<I>(I id, ProblemType type, List<MessageText> texts) {}

    public record Change<I>(I id, ProblemType before, ProblemType after, double confidence) {}

    private Reclassification() {}

    /**
     * Only those whose type would become another one. A newer model that is unsure changes nothing: an agent's queue
     * does not fill up by a retraining. Tickets whose type an agent has set are the caller's to leave out.
     */
    public static <I> List<Change<I>> preview(ProblemClassifier newer, List<Past<I>> tickets) {
        List<Change<I>> changes = new ArrayList<>();
        for (Past<I> past : tickets) {
            told(newer, past.texts())
                    .filter(told -> !told.type().equals(past.type()))
                    .ifPresent(
                            told -> changes.add(new Change<>(past.id(), past.type(), told.type(), told.confidence())));
        }
        return changes;
    }

    /** As a ticket gets its type: by the first message that tells one. */
    private static Optional<Classification> told(ProblemClassifier newer, List<MessageText> texts) {
        return texts.stream()
                .map(newer::classify)
                .filter(told -> !told.unsorted())
                .findFirst();
    }
}
