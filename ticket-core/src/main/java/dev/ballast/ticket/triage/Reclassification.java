package dev.ballast.ticket.triage;

import java.util.List;

/**
 * What a newer model would say of past tickets, to be looked at before it is applied. Tickets whose type an agent has
 * set are the caller's to leave out.
 *
 * @param changes only those whose type would become another one
 */
public record Reclassification(ModelVersion version, List<Change> changes) {

    /** A past ticket by whatever id the caller knows it. */
    public record Past<I>(I id, ProblemType type, MessageText text) {}

    /** @param id of the ticket, as its {@code toString} tells it */
    public record Change(String id, ProblemType before, ProblemType after, double confidence) {}

    public Reclassification {
        changes = List.copyOf(changes);
    }

    /** A newer model that is unsure changes nothing: an agent's queue does not fill up by a retraining. */
    public static <I> Reclassification preview(ProblemModel newer, List<Past<I>> tickets) {
        List<Change> changes = tickets.stream()
                .map(past -> change(newer.classify(past.text()), past))
                .filter(change -> !change.after().equals(ProblemType.UNSORTED))
                .filter(change -> !change.after().equals(change.before()))
                .toList();
        return new Reclassification(newer.version(), changes);
    }

    private static <I> Change change(Classification told, Past<I> past) {
        return new Change(String.valueOf(past.id()), past.type(), told.type(), told.confidence());
    }
}
