package dev.ballast.ticket.regroup;

import dev.ballast.contract.ticket.TicketId;
import dev.ballast.ticket.change.Step;
import dev.ballast.ticket.change.TicketWriter;
import dev.ballast.ticket.model.Outcome;
import dev.ballast.ticket.model.Story;
import dev.ballast.ticket.model.Ticket;
import dev.ballast.ticket.model.TicketState;
import dev.ballast.ticket.regroup.Regrouping.Stood;
import dev.ballast.ticket.store.StoryRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one regrouping does to the tickets it touches: each is written once it tells what it tells now. */
final class Effects {

    private final Connection connection;
    private final TicketWriter writer;
    private final Touched touched;
    private final UUID id;
    private final Instant now;
    private final @Nullable Regrouping undone;
    private final Map<TicketId, Ticket> tickets;
    private final Set<TicketId> left;
    private final List<Stood> stood = new ArrayList<>();

    Effects(Connection connection, TicketWriter writer, Touched touched, UUID id, Instant now) {
        this(connection, writer, touched, id, null, now);
    }

    /** @param undone the regrouping to take back */
    Effects(Connection connection, TicketWriter writer, Touched touched, Regrouping undone, Instant now) {
        this(connection, writer, touched, undone.id(), undone, now);
    }

    private Effects(
            Connection connection,
            TicketWriter writer,
            Touched touched,
            UUID id,
            @Nullable Regrouping undone,
            Instant now) {
        this.connection = connection;
        this.writer = writer;
        this.touched = touched;
        this.id = id;
        this.undone = undone;
        this.now = now;
        this.tickets = new HashMap<>(touched.tickets());
        this.left = new LinkedHashSet<>(touched.tickets().keySet());
    }

    UUID id() {
        return id;
    }

    List<Stood> stood() {
        return stood;
    }

    boolean isEmpty(Ticket ticket) {
        return touched.before().getOrDefault(ticket.id(), Story.EMPTY).isEmpty();
    }

    Ticket mergeAway(Ticket ticket, Ticket into) throws SQLException {
        return write(ticket, allowed(ticket.mergeInto(into.id(), now)), "merged", "#" + into.number());
    }

    Ticket unmerge(Ticket ticket, Ticket from) throws SQLException {
        Story own = touched.before().getOrDefault(ticket.id(), Story.EMPTY);
        return write(ticket, allowed(ticket.unmerge(own, now)), "unmerged", "#" + from.number());
    }

    /** A ticket that gave all its questions back goes where they went: its answers stay with them. */
    void mergeAwayIfEmpty(Ticket ticket, Ticket into) throws SQLException {
        boolean empty = StoryRows.of(connection, List.of(ticket.id()))
                .getOrDefault(ticket.id(), Story.EMPTY)
                .isEmpty();
        if (empty && ticket.state() instanceof TicketState.Unmerged) {
            mergeAway(ticket, into);
        }
    }

    /** These first, under a name of their own. */
    void retell(String change, String detail, Collection<TicketId> ids) throws SQLException {
        Map<TicketId, Story> after = StoryRows.of(connection, ids);
        for (TicketId ticket : ids) {
            left.remove(ticket);
            retell(tickets.get(ticket), after.getOrDefault(ticket, Story.EMPTY), change, detail);
        }
    }

    /** Tickets that tell of them, or are told of by them. */
    void retellRest() throws SQLException {
        retell("retold", "", List.copyOf(left));
    }

    private void retell(@Nullable Ticket ticket, Story after, String change, String detail) throws SQLException {
        if (ticket == null) {
            return;
        }
        Story before = touched.before().getOrDefault(ticket.id(), Story.EMPTY);
        if (after.equals(before)) {
            return;
        }
        if (after.isEmpty() && ticket.state() instanceof TicketState.Unmerged) {
            throw new Refusal("Ticket #" + ticket.number()
                    + " would be left without a customer's message; merge the tickets instead.");
        }
        TicketState.Unmerged stoodThen = stoodThen(ticket, after);
        Ticket next = stoodThen == null ? ticket.regrouped(before, after, now) : ticket.restored(after, stoodThen, now);
        TicketState.Unmerged from = ticket.state().settled();
        TicketState.Unmerged to = next.state().settled();
        stood.add(new Stood(ticket.id(), from, to, before.waitingSince().orElse(null)));
        write(ticket, next, change, detail);
    }

    /** Where it stood before what is undone, unless somebody wrote or decided since. */
    private TicketState.@Nullable Unmerged stoodThen(Ticket ticket, Story after) {
        return undone == null
                ? null
                : undone.stood().stream()
                        .filter(then -> then.ticket().equals(ticket.id())
                                && then.after().equals(ticket.state().settled())
                                && after.waitingSince().equals(Optional.ofNullable(then.waitedSince())))
                        .map(Stood::before)
                        .findFirst()
                        .orElse(null);
    }

    private Ticket write(Ticket from, Ticket to, String change, String detail) throws SQLException {
        Ticket written = writer.update(from, List.of(new Step(to, change, detail.isEmpty() ? null : detail, id)));
        tickets.put(written.id(), written);
        return written;
    }

    private static Ticket allowed(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Changed(var next, var _) -> next;
            case Outcome.Refused(var reason) -> throw new Refusal(reason);
        };
    }
}
