package dev.ballast.ticket.handling;

import dev.ballast.contract.ticket.TicketId;
import dev.ballast.ticket.model.TimeOrderedIds;
import dev.ballast.ticket.outbox.OutboxRelay;
import dev.ballast.ticket.regroup.Refusal;
import dev.ballast.ticket.regroup.Regroup;
import dev.ballast.ticket.security.Agent;
import dev.ballast.ticket.store.Faults;
import dev.ballast.ticket.store.Suggestion;
import dev.ballast.ticket.store.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.UUID;

/** What agents say about which messages are one problem. Each command is one transaction. */
@ApplicationScoped
public class Regroupings {

    /** Somebody else was faster; the next attempt sees what they did. */
    private static final int ATTEMPTS = 5;

    private final Transactions transactions;
    private final OutboxRelay relay;
    private final InstantSource clock;

    Regroupings(Transactions transactions, OutboxRelay relay, InstantSource clock) {
        this.transactions = transactions;
        this.relay = relay;
        this.clock = clock;
    }

    /** @param into tells the story of both from now on */
    public Result merge(TicketId id, TicketId into, Agent agent) throws SQLException {
        return perform(agent, regroup -> regroup.merge(id, into));
    }

    public Result unmerge(TicketId id, Agent agent) throws SQLException {
        return perform(agent, regroup -> regroup.unmerge(id));
    }

    public Result split(TicketId id, Collection<UUID> messages, Agent agent) throws SQLException {
        return perform(agent, regroup -> regroup.split(id, messages));
    }

    public Result move(TicketId id, Collection<UUID> messages, TicketId to, Agent agent) throws SQLException {
        return perform(agent, regroup -> regroup.move(id, messages, to));
    }

    public Result undo(UUID regrouping, Agent agent) throws SQLException {
        return perform(agent, regroup -> regroup.undo(regrouping));
    }

    /** The two are one problem: the one opened later goes into the other. */
    public Result accept(TicketId id, TicketId other, Agent agent) throws SQLException {
        return perform(agent, regroup -> regroup.mergeLater(id, other));
    }

    /** @return false where nobody suggested it, or somebody decided already */
    public boolean dismiss(TicketId id, TicketId other, Agent agent) throws SQLException {
        return transactions.commit(connection -> Suggestion.decide(
                connection, id, other, Suggestion.Decision.DISMISSED, agent.login(), clock.instant()));
    }

    /** The dismissed suggestion is shown again. */
    public boolean reconsider(TicketId id, TicketId other) throws SQLException {
        return transactions.commit(
                connection -> Suggestion.reconsider(connection, id, other, Suggestion.Decision.DISMISSED));
    }

    private interface Work {
        Regroup.Done with(Regroup regroup) throws SQLException;
    }

    private Result perform(Agent agent, Work work) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                Regroup.Done done = transactions.commit(connection ->
                        work.with(new Regroup(connection, agent.login(), new TimeOrderedIds(clock), clock.instant())));
                relay.wakeUp();
                return new Result.Regrouped(done.ticket(), done.regrouping());
            } catch (Refusal e) {
                return new Result.Refused(String.valueOf(e.getMessage()));
            } catch (SQLException e) {
                if (!Faults.isOvertaken(e) || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }
}
