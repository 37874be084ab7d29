package dev.ballast.ticket.model;

import dev.ballast.contract.ticket.TicketId;
import dev.ballast.ticket.triage.Classification;
import dev.ballast.ticket.triage.ProblemType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One customer's one problem. Immutable: every change gives the next version, which the store writes only over the
 * version it came from.
 *
 * @param number  for people
 * @param version 1, 2, 3 … without gaps
 */
public record Ticket(
        TicketId id,
        long number,
        long version,
        TicketState state,
        Kind kind,
        About about,
        Customer customer,
        Tally tally,
        Timeline times,
        Handling handling) {

    private static final Duration ANSWER_WITHIN = Duration.ofHours(24);
    /** Refund, severe complaint, lost parcel: the platform's own clock runs. */
    private static final Duration ANSWER_RISK_WITHIN = Duration.ofHours(4);

    /** Opens a ticket by its first message. */
    public static Ticket open(TicketId id, long number, Customer customer, CustomerMessage first, Instant now) {
        Kind kind = Kind.of(first.kind());
        return new Ticket(
                id,
                number,
                1,
                new TicketState.Open(),
                kind,
                first.about(),
                customer,
                new Tally(1, 0, 0, List.of(first.channel())),
                new Timeline(first.at(), first.at(), null, due(kind, first.at()), now),
                Handling.NONE);
    }

    /** A further customer message; it reopens what was resolved and asks again where the shop waited. */
    public Ticket received(CustomerMessage message, boolean counts, Instant now) {
        Kind raised = kind.with(message.kind());
        boolean newest = !message.at().isBefore(times.lastMessageAt());
        return next(
                asked(),
                raised,
                about.and(message.about(), newest),
                tally.in(message.channel(), counts),
                times.message(message.at(), due(raised, waitingSince(message.at())), now),
                handling);
    }

    /** A message of it was edited or taken back: what it says now may raise a flag, and never lowers one. */
    public Ticket revised(Classification said, Instant now) {
        return next(state, kind.with(said), about, tally, changedAt(now), handling);
    }

    private TicketState asked() {
        return switch (state) {
            case TicketState.Open open -> open;
            case TicketState.Waiting waiting -> waiting.askedAgain();
            case TicketState.Resolved resolved -> resolved.reopened();
            case TicketState.Merged merged -> merged;
        };
    }

    private Instant waitingSince(Instant at) {
        Instant due = times.dueAt();
        return due == null || state instanceof TicketState.Resolved ? at : earlier(at, times.openedAt());
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private static Instant due(Kind kind, Instant since) {
        return since.plus(kind.risk().isEmpty() ? ANSWER_WITHIN : ANSWER_RISK_WITHIN);
    }

    /** The shop answered, here or in the platform's own inbox. */
    public Ticket answered(Answer answer, Instant now) {
        TicketState after = state instanceof TicketState.Open open ? open.answered() : state;
        return next(after, kind, about, tally.out(answer.channel()), times.answer(answer.at(), now), handling);
    }

    public Outcome resolve(Resolution resolution, Instant now) {
        if (kind.type().equals(ProblemType.UNSORTED)) {
            return new Outcome.Refused("A ticket is resolved with a type: say first what kind of problem it was.");
        }
        return state instanceof TicketState.Live live
                ? changed("resolved", in(live.resolve(resolution, now), times.changed(null, now)))
                : refusedIn("be resolved");
    }

    public Outcome reopen(Instant now) {
        return state instanceof TicketState.Resolved resolved
                ? changed("reopened", in(resolved.reopened(), times.changed(due(kind, now), now)))
                : refusedIn("be reopened");
    }

    /** The agent says nobody waits for the shop, without having written through Ballast. */
    public Outcome setWaiting(Instant now) {
        return state instanceof TicketState.Open open
                ? changed("status-changed", in(open.answered(), times.changed(null, now)))
                : refusedIn("wait for the customer");
    }

    public Outcome setOpen(Instant now) {
        return switch (state) {
            case TicketState.Waiting waiting ->
                changed("status-changed", in(waiting.askedAgain(), times.changed(due(kind, now), now)));
            case TicketState.Resolved _ -> reopen(now);
            case TicketState.Open _, TicketState.Merged _ -> refusedIn("be opened");
        };
    }

    public Outcome classified(ProblemType type, Instant now) {
        return changed("classified", next(state, kind.corrected(type), about, tally, changedAt(now), handling));
    }

    public Outcome about(About corrected, Instant now) {
        return changed("corrected", next(state, kind, corrected, tally, changedAt(now), handling));
    }

    public Outcome handled(String change, Handling by, Instant now) {
        return changed(change, next(state, kind, about, tally, changedAt(now), by));
    }

    public Outcome spent(long seconds, Instant now) {
        return changed("time-spent", next(state, kind, about, tally.spent(seconds), changedAt(now), handling));
    }

    public Outcome mergeInto(TicketId other, Instant now) {
        if (other.equals(id)) {
            return new Outcome.Refused("A ticket cannot be merged into itself.");
        }
        return state instanceof TicketState.Unmerged unmerged
                ? changed("merged", in(unmerged.mergedInto(other), changedAt(now)))
                : refusedIn("be merged");
    }

    public Outcome unmerge(Instant now) {
        return state instanceof TicketState.Merged merged
                ? changed("unmerged", in(merged.unmerged(), changedAt(now)))
                : refusedIn("be unmerged");
    }

    /** Takes over what the other ticket counted; its flags stay raised even if they part again. */
    public Outcome absorb(Ticket other, Instant now) {
        return changed(
                "merged-in",
                next(state, kind.raised(other.kind.risk()), about, tally.plus(other.tally), changedAt(now), handling));
    }

    /** Gives back exactly what it took over. */
    public Outcome release(Ticket other, Instant now) {
        return changed("parted", next(state, kind, about, tally.minus(other.tally), changedAt(now), handling));
    }

    public @Nullable Instant resolvedAt() {
        return state instanceof TicketState.Resolved resolved ? resolved.at() : null;
    }

    private Timeline changedAt(Instant now) {
        return times.changed(times.dueAt(), now);
    }

    private static Outcome changed(String change, Ticket next) {
        return new Outcome.Changed(next, change);
    }

    private Outcome refusedIn(String what) {
        return new Outcome.Refused("Ticket #" + number + " is " + state.code() + " and cannot " + what + ".");
    }

    private Ticket in(TicketState to, Timeline at) {
        return next(to, kind, about, tally, at, handling);
    }

    private Ticket next(TicketState to, Kind k, About a, Tally t, Timeline at, Handling h) {
        return new Ticket(id, number, version + 1, to, k, a, customer, t, at, h);
    }
}
