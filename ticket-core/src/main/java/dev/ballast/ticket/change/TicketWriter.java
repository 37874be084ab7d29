package dev.ballast.ticket.change;

import dev.ballast.contract.EventType;
import dev.ballast.contract.ticket.TicketChanged;
import dev.ballast.ticket.model.Snapshot;
import dev.ballast.ticket.model.Ticket;
import dev.ballast.ticket.outbox.Outbox;
import dev.ballast.ticket.store.TicketKey;
import dev.ballast.ticket.store.TicketRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Writes tickets whose rows are locked. The row first, then what tells of it: the row's lock gives the events their
 * order.
 */
public final class TicketWriter {

    private final Connection connection;
    private final String actor;
    private final Instant now;

    /** @param actor agent login, or {@code system} */
    public TicketWriter(Connection connection, String actor, Instant now) {
        this.connection = connection;
        this.actor = actor;
        this.now = now;
    }

    /** @param steps in order, each the version after the one before */
    public Ticket update(Ticket stored, List<Step> steps) throws SQLException {
        if (steps.isEmpty()) {
            return stored;
        }
        Ticket last = steps.getLast().next();
        TicketRows.update(connection, List.of(new TicketRows.Change(last, stored.version())));
        TicketKey.replace(connection, stored, last);
        tell(steps);
        return last;
    }

    public void insert(Step first) throws SQLException {
        TicketRows.insert(connection, List.of(first.next()));
        TicketKey.insert(connection, TicketKey.of(first.next()).toList());
        tell(List.of(first));
    }

    private void tell(List<Step> steps) throws SQLException {
        List<Outbox.Entry<TicketChanged>> events = new ArrayList<>();
        List<ActivityRow> activity = new ArrayList<>();
        for (Step step : steps) {
            events.add(event(step));
            activity.add(
                    new ActivityRow(step.next().id(), now, step.change(), actor, step.detail(), step.regrouping()));
        }
        ActivityRow.insert(connection, activity);
        Outbox.append(connection, events);
    }

    private Outbox.Entry<TicketChanged> event(Step step) {
        TicketChanged.Change change = new TicketChanged.Change(step.change(), null, actor, step.regrouping());
        return new Outbox.Entry<>(
                EventType.TICKET_CHANGED,
                UUID.randomUUID(),
                step.next().id().toString(),
                Snapshot.of(step.next(), change),
                now);
    }
}
