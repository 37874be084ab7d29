package dev.ballast.ticket.intake;

import dev.ballast.contract.ticket.TicketId;
import dev.ballast.ticket.customers.CustomerPair;
import dev.ballast.ticket.customers.Links;
import dev.ballast.ticket.match.MatchPolicy;
import dev.ballast.ticket.match.TicketMatcher;
import dev.ballast.ticket.model.CustomerMessage;
import dev.ballast.ticket.model.Story;
import dev.ballast.ticket.model.Ticket;
import dev.ballast.ticket.model.TimeOrderedIds;
import dev.ballast.ticket.outbox.Outbox;
import dev.ballast.ticket.policies.MatchPolicies;
import dev.ballast.ticket.store.CustomerRows;
import dev.ballast.ticket.store.Faults;
import dev.ballast.ticket.store.IndexProbes;
import dev.ballast.ticket.store.MessageRows;
import dev.ballast.ticket.store.StoryRows;
import dev.ballast.ticket.store.Suggestion;
import dev.ballast.ticket.store.TicketKey;
import dev.ballast.ticket.store.TicketRows;
import dev.ballast.ticket.store.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** One batch, one transaction: lock, load, decide in memory, write, commit. */
@ApplicationScoped
class BatchTransaction {

    private final Transactions transactions;
    private final Understanding understanding;
    private final TicketMatcher matcher;
    private final MatchPolicies policies;
    private final InstantSource clock;

    BatchTransaction(
            Transactions transactions,
            Understanding understanding,
            TicketMatcher matcher,
            MatchPolicies policies,
            InstantSource clock) {
        this.transactions = transactions;
        this.understanding = understanding;
        this.matcher = matcher;
        this.policies = policies;
        this.clock = clock;
    }

    /** @param fresh messages stored, edits included @param repeated redeliveries that changed nothing */
    record Counts(int fresh, int repeated) {}

    /**
     * Returns after the commit.
     *
     * @throws SQLException when nothing was written; {@link Faults} tells whether trying again can help
     */
    Counts commit(List<Arrival> arrivals) throws SQLException {
        return transactions.commit(connection -> store(connection, arrivals));
    }

    private Counts store(Connection connection, List<Arrival> arrivals) throws SQLException {
        Instant now = clock.instant();
        IndexProbes.only(connection);
        MatchPolicy policy = policies.current(connection);
        Matchmaker matchmaker = new Matchmaker(matcher.under(policy), policy);
        Ledger ledger = new LedgerLoader(connection, arrivals, policy).load();
        TimeOrderedIds ids = new TimeOrderedIds(clock);
        Placement placement = new Placement(
                ledger,
                understanding.of(arrivals, ledger),
                matchmaker,
                TicketRows.nextNumbers(connection, arrivals.size()),
                ids,
                now);
        // Partitions interleave by chance in a poll; by sending time, a question of one channel comes before its
        // follow-up on another. The sort is stable, so one conversation keeps its order.
        int fresh = 0;
        for (Arrival arrival :
                arrivals.stream().sorted(Comparator.comparing(Arrival::at)).toList()) {
            fresh += placement.place(arrival) ? 1 : 0;
        }
        retell(connection, ledger, now);
        write(connection, ledger, now);
        new Reorder(connection, matchmaker, policy, ids, now).of(ledger.late);
        return new Counts(fresh, arrivals.size() - fresh);
    }

    /** Messages that came late, were edited, or joined what an agent corrected: rare, so all of a ticket is read again. */
    private static void retell(Connection connection, Ledger ledger, Instant now) throws SQLException {
        List<Working> untold =
                ledger.tickets().stream().filter(Working::isUntold).toList();
        if (untold.isEmpty()) {
            return;
        }
        Map<TicketId, Story> stored = StoryRows.of(
                connection,
                untold.stream().map(working -> working.ticket().id()).toList());
        for (Working working : untold) {
            Story story = stored.getOrDefault(working.ticket().id(), Story.EMPTY);
            for (CustomerMessage edited : working.retell(story, now)) {
                ledger.revisions.computeIfPresent(edited.id(), (_, revision) -> revision.saying(edited));
            }
        }
    }

    private static void write(Connection connection, Ledger ledger, Instant now) throws SQLException {
        // In the order of their ids, as everybody locks tickets, so that no two transactions wait for each other.
        List<Working> changed = ledger.tickets().stream()
                .filter(Working::isChanged)
                .sorted(Comparator.comparing(working -> working.ticket().id().value()))
                .toList();
        List<Ticket> opened =
                changed.stream().filter(Working::isNew).map(Working::ticket).toList();
        List<TicketRows.Change> updates = changed.stream()
                .filter(working -> !working.isNew())
                .map(working -> new TicketRows.Change(working.ticket(), working.storedVersion()))
                .toList();
        CustomerRows.insert(connection, ledger.newCustomers, now);
        CustomerRows.link(connection, ledger.newLinks, now);
        TicketRows.insert(connection, opened);
        if (TicketRows.update(connection, updates) < updates.size()) {
            throw new Faults.Overtaken("an agent or another replica changed a ticket of this batch meanwhile");
        }
        TicketKey.insert(
                connection,
                changed.stream().map(Working::ticket).flatMap(TicketKey::of).toList());
        MessageRows.insert(connection, ledger.newMessages, now);
        MessageRows.revise(connection, ledger.revisions.values());
        Suggestion.insert(connection, ledger.suggestions, now);
        Outbox.append(
                connection,
                changed.stream().flatMap(working -> working.events().stream()).toList());
        for (Map.Entry<CustomerPair, String> evident : ledger.evidence.entrySet()) {
            new Links(connection, "system", now).linkByEvidence(evident.getKey(), evident.getValue());
        }
    }
}
