package dev.ballast.ticket.handling;

import dev.ballast.contract.ticket.TicketId;
import dev.ballast.ticket.model.Outcome;
import dev.ballast.ticket.model.Ticket;
import dev.ballast.ticket.model.TicketState;
import dev.ballast.ticket.outbox.OutboxRelay;
import dev.ballast.ticket.security.Agent;
import dev.ballast.ticket.store.TicketRows;
import dev.ballast.ticket.store.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Two tickets become one and, undone, two again. Messages keep the ticket they came to: the other one shows them as long
 * as the merge lasts, and later replies follow to it, so undoing has nothing to guess.
 */
@ApplicationScoped
public class Merging {

    private final Transactions transactions;
    private final TicketDesk desk;
    private final OutboxRelay relay;
    private final InstantSource clock;

    Merging(Transactions transactions, TicketDesk desk, OutboxRelay relay, InstantSource clock) {
        this.transactions = transactions;
        this.desk = desk;
        this.relay = relay;
        this.clock = clock;
    }

    /** @param into tells the story of both from now on */
    public Result merge(TicketId id, TicketId into, Agent agent) throws SQLException {
        if (id.equals(into)) {
            return new Result.Refused("A ticket cannot be merged into itself.");
        }
        return both(
                id,
                into,
                (connection, ticket, other, now) -> other.state() instanceof TicketState.Merged
                        ? new Result.Refused("Ticket #" + other.number() + " was itself merged away.")
                        : write(
                                connection,
                                agent,
                                now,
                                ticket,
                                ticket.mergeInto(into, now),
                                other,
                                other.absorb(ticket, now)));
    }

    public Result unmerge(TicketId id, Agent agent) throws SQLException {
        Optional<TicketId> into = transactions.commit(connection -> TicketRows.lock(connection, id)
                .flatMap(ticket -> ticket.state() instanceof TicketState.Merged merged
                        ? Optional.of(merged.into())
                        : Optional.empty()));
        if (into.isEmpty()) {
            return new Result.Refused("This ticket was not merged into another.");
        }
        return both(
                id,
                into.get(),
                (connection, ticket, other, now) ->
                        write(connection, agent, now, ticket, ticket.unmerge(now), other, other.release(ticket, now)));
    }

    private interface Pair {
        Result on(Connection connection, Ticket ticket, Ticket other, Instant now) throws SQLException;
    }

    /** Locked in the order of their ids, so that two agents merging crosswise do not wait for each other. */
    private Result both(TicketId id, TicketId other, Pair work) throws SQLException {
        Result result = transactions.commit(connection -> {
            Map<UUID, Ticket> locked = new TreeMap<>();
            for (UUID each :
                    List.of(id.value(), other.value()).stream().sorted().toList()) {
                TicketRows.lock(connection, new TicketId(each)).ifPresent(ticket -> locked.put(each, ticket));
            }
            Ticket first = locked.get(id.value());
            Ticket second = locked.get(other.value());
            return first == null || second == null
                    ? new Result.NotFound()
                    : work.on(connection, first, second, clock.instant());
        });
        relay.wakeUp();
        return result;
    }

    private Result write(
            Connection connection, Agent agent, Instant now, Ticket ticket, Outcome gone, Ticket other, Outcome grown)
            throws SQLException {
        if (gone instanceof Outcome.Refused(var reason)) {
            return new Result.Refused(reason);
        }
        if (grown instanceof Outcome.Refused(var reason)) {
            return new Result.Refused(reason);
        }
        desk.write(connection, agent, now, other, List.of(new TicketDesk.Step(grown, "#" + ticket.number())));
        return new Result.Done(
                desk.write(connection, agent, now, ticket, List.of(new TicketDesk.Step(gone, "#" + other.number()))));
    }
}
