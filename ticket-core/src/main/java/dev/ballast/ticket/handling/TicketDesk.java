package dev.ballast.ticket.handling;

import dev.ballast.contract.EventType;
import dev.ballast.contract.ticket.TicketChanged;
import dev.ballast.contract.ticket.TicketId;
import dev.ballast.ticket.model.Outcome;
import dev.ballast.ticket.model.Snapshot;
import dev.ballast.ticket.model.Ticket;
import dev.ballast.ticket.model.TicketState;
import dev.ballast.ticket.outbox.Outbox;
import dev.ballast.ticket.outbox.OutboxRelay;
import dev.ballast.ticket.security.Agent;
import dev.ballast.ticket.store.TicketKey;
import dev.ballast.ticket.store.TicketRows;
import dev.ballast.ticket.store.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes one ticket for one agent: row lock, model, write over the version, outbox, activity. */
@ApplicationScoped
public class TicketDesk {

    private final Transactions transactions;
    private final OutboxRelay relay;
    private final InstantSource clock;

    TicketDesk(Transactions transactions, OutboxRelay relay, InstantSource clock) {
        this.transactions = transactions;
        this.relay = relay;
        this.clock = clock;
    }

    /** Writes more in the same transaction: messages, replies. */
    @FunctionalInterface
    public interface Along {
        void write(Connection connection, Ticket after, Instant now) throws SQLException;
    }

    /** A step of a ticket's life that the model allowed. @param detail for the activity view */
    record Step(Outcome outcome, @Nullable String detail) {}

    public Result change(TicketId id, @Nullable Long expectedVersion, Agent agent, List<Command> commands)
            throws SQLException {
        return change(id, expectedVersion, agent, commands, (connection, after, now) -> {});
    }

    /**
     * @param expectedVersion what the agent saw; null where a change by others meanwhile does no harm
     * @param commands        applied in order; the first refusal undoes them all
     */
    public Result change(TicketId id, @Nullable Long expectedVersion, Agent agent, List<Command> commands, Along along)
            throws SQLException {
        Result result = transactions.commit(connection -> {
            Optional<Ticket> stored = TicketRows.lock(connection, id);
            if (stored.isEmpty()) {
                return new Result.NotFound();
            }
            Ticket ticket = stored.get();
            if (ticket.state() instanceof TicketState.Merged) {
                return new Result.Refused("Ticket #" + ticket.number() + " was merged; change the one it went into.");
            }
            return expectedVersion != null && expectedVersion != ticket.version()
                    ? new Result.Stale(ticket.version())
                    : apply(connection, ticket, agent, commands, along);
        });
        relay.wakeUp();
        return result;
    }

    private Result apply(Connection connection, Ticket stored, Agent agent, List<Command> commands, Along along)
            throws SQLException {
        Instant now = clock.instant();
        Ticket ticket = stored;
        List<Step> steps = new ArrayList<>();
        for (Command command : commands) {
            Outcome outcome = command.wish().on(ticket, now);
            switch (outcome) {
                case Outcome.Refused(var reason) -> {
                    return new Result.Refused(reason);
                }
                case Outcome.Changed(var next, var _) -> {
                    ticket = next;
                    steps.add(new Step(outcome, command.detail()));
                }
            }
        }
        Ticket written = write(connection, agent, now, stored, steps);
        along.write(connection, written, now);
        return new Result.Done(written);
    }

    /** The row first, then what tells of it: the row's lock gives the events their order. */
    Ticket write(Connection connection, Agent agent, Instant now, Ticket stored, List<Step> steps) throws SQLException {
        List<Outbox.Entry<TicketChanged>> events = new ArrayList<>();
        List<ActivityRow> activity = new ArrayList<>();
        Ticket ticket = stored;
        for (Step step : steps) {
            if (step.outcome() instanceof Outcome.Changed(var next, var change)) {
                ticket = next;
                events.add(told(next, change, agent, now));
                activity.add(new ActivityRow(next.id(), now, change, agent.login(), step.detail()));
            }
        }
        TicketRows.update(connection, List.of(new TicketRows.Change(ticket, stored.version())));
        TicketKey.insert(connection, TicketKey.of(ticket).toList());
        ActivityRow.insert(connection, activity);
        Outbox.append(connection, events);
        return ticket;
    }

    private static Outbox.Entry<TicketChanged> told(Ticket ticket, String change, Agent agent, Instant now) {
        return new Outbox.Entry<>(
                EventType.TICKET_CHANGED,
                UUID.randomUUID(),
                ticket.id().toString(),
                Snapshot.of(ticket, new TicketChanged.Change(change, null, agent.login())),
                now);
    }
}
