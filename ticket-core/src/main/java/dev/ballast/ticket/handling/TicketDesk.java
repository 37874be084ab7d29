package dev.ballast.ticket.handling;

import dev.ballast.contract.ticket.TicketId;
import dev.ballast.ticket.change.Step;
import dev.ballast.ticket.change.TicketWriter;
import dev.ballast.ticket.learning.Corrections;
import dev.ballast.ticket.model.Outcome;
import dev.ballast.ticket.model.Story;
import dev.ballast.ticket.model.Ticket;
import dev.ballast.ticket.model.TicketState;
import dev.ballast.ticket.outbox.OutboxRelay;
import dev.ballast.ticket.security.Agent;
import dev.ballast.ticket.store.StoryRows;
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
import org.jspecify.annotations.Nullable;

/** Changes one ticket for one agent: row lock, model, write over the version, outbox, activity. */
@ApplicationScoped
public class TicketDesk {

    private final Transactions transactions;
    private final OutboxRelay relay;
    private final Corrections corrections;
    private final InstantSource clock;

    TicketDesk(Transactions transactions, OutboxRelay relay, Corrections corrections, InstantSource clock) {
        this.transactions = transactions;
        this.relay = relay;
        this.corrections = corrections;
        this.clock = clock;
    }

    /** Writes more in the same transaction: messages, replies. */
    @FunctionalInterface
    public interface Along {
        void write(Connection connection, Ticket after, Instant now) throws SQLException;
    }

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
        Story story = StoryRows.of(connection, List.of(stored.id())).getOrDefault(stored.id(), Story.EMPTY);
        Ticket ticket = stored;
        List<Step> steps = new ArrayList<>();
        for (Command command : commands) {
            switch (command.wish().on(ticket, story, now)) {
                case Outcome.Refused(var reason) -> {
                    return new Result.Refused(reason);
                }
                case Outcome.Changed(var next, var change) -> {
                    ticket = next;
                    steps.add(new Step(next, change, command.detail(), null));
                }
            }
        }
        Ticket written = new TicketWriter(connection, agent.login(), now).update(stored, steps);
        corrections.note(connection, stored, written, agent, now);
        along.write(connection, written, now);
        return new Result.Done(written);
    }
}
