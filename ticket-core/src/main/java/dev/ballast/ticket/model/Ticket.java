package dev.ballast.ticket.model;

import dev.ballast.contract.ticket.TicketId;
import dev.ballast.ticket.triage.ProblemType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One customer's one problem. Immutable: every change gives the next version, which the store writes only over the
 * version it came from.
 *
 * <p>{@code kind}, {@code about}, {@code tally} and {@code times} follow from its messages and from what agents corrected,
 * see {@link #retold}; {@code state} and {@code handling} are what people did.
 *
 * @param number  for people
 * @param version 1, 2, 3 … without gaps
 * @param cost    its own and that of the tickets merged into it
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
        Handling handling,
        Cost cost) {

    private static final Duration ANSWER_WITHIN = Duration.ofHours(24);
    /** Refund, severe complaint, lost parcel: the platform's own clock runs. */
    private static final Duration ANSWER_RISK_WITHIN = Duration.ofHours(4);

    /** Opens a ticket by its first message. */
    public static Ticket open(TicketId id, long number, Customer customer, CustomerMessage first, Instant now) {
        Story story = new Story(List.of(first), List.of(), Cost.NONE);
        return opened(id, number, customer, story, new TicketState.Open(first.at()), Handling.NONE, now);
    }

    /** Opens a ticket for messages that told of another problem than the ticket they came to. */
    public static Ticket splitOff(
            TicketId id, long number, Customer customer, Story story, @Nullable String assignee, Instant now) {
        TicketState state =
                story.waitingSince().<TicketState>map(TicketState.Open::new).orElseGet(TicketState.Waiting::new);
        return opened(id, number, customer, story, state, Handling.NONE.assignedTo(assignee), now);
    }

    private static Ticket opened(
            TicketId id,
            long number,
            Customer customer,
            Story story,
            TicketState state,
            Handling handling,
            Instant now) {
        return new Ticket(
                id,
                number,
                1,
                state,
                story.kind(),
                story.about(),
                customer,
                story.tally(List.of()),
                story.times(now),
                handling,
                Cost.NONE);
    }

    /**
     * A further customer message; it reopens what was resolved and asks again where the shop waited. One that came late
     * asks too: whoever answered meanwhile had not read it.
     */
    public Ticket received(CustomerMessage message, Instant now) {
        boolean newest = !message.at().isBefore(times.lastMessageAt());
        TicketState asked = state instanceof TicketState.Unmerged unmerged ? unmerged.asked(message.at()) : state;
        return next(
                asked,
                kind.with(message.kind()),
                about.and(message.about(), newest),
                tally.in(message),
                times.message(message.at(), now),
                handling,
                cost);
    }

    /** Whether {@link #received} alone gives what all its messages give: the message goes on where they end. */
    public boolean endsBefore(CustomerMessage message) {
        return message.at().isAfter(times.lastMessageAt())
                && handling.corrections().isEmpty();
    }

    /** All that follows from its messages, told anew; what people did stays. */
    public Ticket retold(Story story, Instant now) {
        return follow(story, state, now);
    }

    /**
     * Messages came from other tickets or went there. A question without an answer that came opens it; where the last
     * one went the shop waits again. What an agent decided without an answer, to resolve or to reopen, stays.
     */
    public Ticket regrouped(Story before, Story after, Instant now) {
        return restored(after, stands(before.waitingSince(), after.waitingSince()), now);
    }

    /** Its messages are as they were at another time, and so is where it stood; merged away it stays where it is. */
    public Ticket restored(Story story, TicketState.Unmerged stood, Instant now) {
        return follow(
                story, state instanceof TicketState.Merged(var into, var _) ? stood.mergedInto(into) : stood, now);
    }

    private TicketState.Unmerged stands(Optional<Instant> before, Optional<Instant> after) {
        TicketState.Unmerged stood = state.settled();
        return switch (stood) {
            case TicketState.Open open
            when before.isEmpty() -> after.map(open::asked).orElse(open);
            case TicketState.Open open ->
                after.<TicketState.Unmerged>map(TicketState.Open::new).orElseGet(open::answered);
            case TicketState.Waiting _, TicketState.Resolved _ ->
                before.isEmpty() && after.isPresent() ? stood.asked(after.get()) : stood;
        };
    }

    /** A ticket that its last message left keeps what it was about, and counts nothing. */
    private Ticket follow(Story story, TicketState stands, Instant now) {
        Cost all = handling.cost().plus(story.mergedIn());
        return story.isEmpty()
                ? next(stands, kind, about, story.tally(tally.channels()), times.changed(now), handling, all)
                : next(
                        stands,
                        handling.corrections().of(story.kind()),
                        handling.corrections().of(story.about()),
                        story.tally(tally.channels()),
                        story.times(now),
                        handling,
                        all);
    }

    /** When the customer must have an answer; null while nobody waits for one. */
    public @Nullable Instant dueAt() {
        return state instanceof TicketState.Open(var since)
                ? since.plus(kind.risk().isEmpty() ? ANSWER_WITHIN : ANSWER_RISK_WITHIN)
                : null;
    }

    /** The shop answered, here or in the platform's own inbox; an answer that came late leaves newer questions open. */
    public Ticket answered(Answer answer, Instant now) {
        boolean last = !answer.at().isBefore(times.lastMessageAt());
        TicketState after = last && state instanceof TicketState.Open open ? open.answered() : state;
        return next(after, kind, about, tally.out(answer.channel()), times.answer(answer.at(), now), handling, cost);
    }

    public Outcome resolve(Resolution resolution, Instant now) {
        if (kind.type().equals(ProblemType.UNSORTED)) {
            return new Outcome.Refused("A ticket is resolved with a type: say first what kind of problem it was.");
        }
        return state instanceof TicketState.Live live
                ? changed("resolved", in(live.resolve(resolution, now), now))
                : refusedIn("be resolved");
    }

    public Outcome reopen(Instant now) {
        return state instanceof TicketState.Resolved resolved
                ? changed("reopened", in(resolved.asked(now), now))
                : refusedIn("be reopened");
    }

    /** The agent says nobody waits for the shop, without having written through Ballast. */
    public Outcome setWaiting(Instant now) {
        return state instanceof TicketState.Open open
                ? changed("status-changed", in(open.answered(), now))
                : refusedIn("wait for the customer");
    }

    public Outcome setOpen(Instant now) {
        return switch (state) {
            case TicketState.Waiting waiting -> changed("status-changed", in(waiting.asked(now), now));
            case TicketState.Resolved _ -> reopen(now);
            case TicketState.Open _, TicketState.Merged _ -> refusedIn("be opened");
        };
    }

    /** An agent's word about its facts, which stands above what its messages tell. */
    public Outcome corrected(String change, Corrections said, Story story, Instant now) {
        Ticket by = new Ticket(
                id, number, version, state, kind, about, customer, tally, times, handling.corrected(said), cost);
        return changed(change, by.retold(story, now));
    }

    public Outcome handled(String change, Handling by, Instant now) {
        return changed(change, next(state, kind, about, tally, times.changed(now), by, cost));
    }

    public Outcome spent(long seconds, Instant now) {
        Cost own = handling.cost().spent(seconds);
        long added = own.effortSeconds() - handling.cost().effortSeconds();
        Handling by = handling.costing(own);
        return changed("time-spent", next(state, kind, about, tally, times.changed(now), by, cost.spent(added)));
    }

    public Outcome mergeInto(TicketId other, Instant now) {
        if (other.equals(id)) {
            return new Outcome.Refused("A ticket cannot be merged into itself.");
        }
        return state instanceof TicketState.Unmerged unmerged
                ? changed("merged", in(unmerged.mergedInto(other), now))
                : refusedIn("be merged");
    }

    /** @param own what it tells without the other ticket */
    public Outcome unmerge(Story own, Instant now) {
        if (own.isEmpty()) {
            return new Outcome.Refused("Ticket #" + number + " has no customer's message of its own any more.");
        }
        return state instanceof TicketState.Merged merged
                ? changed("unmerged", follow(own, merged.unmerged(), now))
                : refusedIn("be unmerged");
    }

    /** Its customer turned out to be somebody, or somebody else again. */
    public Ticket of(UUID person, Instant now) {
        return new Ticket(
                id,
                number,
                version + 1,
                state,
                kind,
                about,
                customer.linkedTo(person),
                tally,
                times.changed(now),
                handling,
                cost);
    }

    public @Nullable Instant resolvedAt() {
        return state instanceof TicketState.Resolved resolved ? resolved.at() : null;
    }

    private static Outcome changed(String change, Ticket next) {
        return new Outcome.Changed(next, change);
    }

    private Outcome refusedIn(String what) {
        return new Outcome.Refused("Ticket #" + number + " is " + state.code() + " and cannot " + what + ".");
    }

    private Ticket in(TicketState to, Instant now) {
        return next(to, kind, about, tally, times.changed(now), handling, cost);
    }

    private Ticket next(TicketState to, Kind k, About a, Tally t, Timeline at, Handling by, Cost c) {
        return new Ticket(id, number, version + 1, to, k, a, customer, t, at, by, c);
    }
}
