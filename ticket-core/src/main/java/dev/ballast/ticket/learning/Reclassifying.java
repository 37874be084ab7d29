package dev.ballast.ticket.learning;

import dev.ballast.contract.ticket.TicketId;
import dev.ballast.ticket.change.Step;
import dev.ballast.ticket.change.TicketWriter;
import dev.ballast.ticket.model.CustomerMessage;
import dev.ballast.ticket.model.Story;
import dev.ballast.ticket.model.Ticket;
import dev.ballast.ticket.outbox.OutboxRelay;
import dev.ballast.ticket.security.Agent;
import dev.ballast.ticket.store.CustomerTexts;
import dev.ballast.ticket.store.MessageRows;
import dev.ballast.ticket.store.StoryRows;
import dev.ballast.ticket.store.TicketRows;
import dev.ballast.ticket.store.Transactions;
import dev.ballast.ticket.triage.ProblemModel;
import dev.ballast.ticket.triage.Reclassification;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Tells past tickets anew by the model in use: first the difference is shown, then it is applied or dropped as a whole. */
@ApplicationScoped
class Reclassifying {

    /** A tenth or two of a millisecond per message: the answer comes within seconds. */
    private static final int MOST_TICKETS = 20_000;

    private static final int READ_AT_ONCE = 500;

    /** A lock for each ticket of the step is held until its commit. */
    private static final int APPLIED_AT_ONCE = 200;

    private final Transactions transactions;
    private final LearnedModel model;
    private final OutboxRelay relay;
    private final InstantSource clock;

    Reclassifying(Transactions transactions, LearnedModel model, OutboxRelay relay, InstantSource clock) {
        this.transactions = transactions;
        this.model = model;
        this.relay = relay;
        this.clock = clock;
    }

    /** @param days since a ticket's last message */
    UUID preview(int days, Agent agent) throws SQLException {
        ProblemModel newer = model.current();
        Instant now = clock.instant();
        UUID id = UUID.randomUUID();
        List<Reclassification.Past<ReclassificationRows.Seen>> tickets = transactions.commit(connection ->
                ReclassificationRows.candidates(connection, now.minus(Duration.ofDays(days)), MOST_TICKETS));
        List<Reclassification.Change<ReclassificationRows.Seen>> changes = new ArrayList<>();
        for (int from = 0; from < tickets.size(); from += READ_AT_ONCE) {
            List<Reclassification.Past<ReclassificationRows.Seen>> some =
                    tickets.subList(from, Math.min(tickets.size(), from + READ_AT_ONCE));
            changes.addAll(
                    Reclassification.preview(newer, transactions.commit(connection -> withTexts(connection, some))));
        }
        int _ = transactions.commit(connection -> {
            ReclassificationRows.insert(
                    connection, id, newer.version().number(), days, tickets.size(), agent.login(), now, changes);
            return changes.size();
        });
        return id;
    }

    private static List<Reclassification.Past<ReclassificationRows.Seen>> withTexts(
            Connection connection, List<Reclassification.Past<ReclassificationRows.Seen>> tickets) throws SQLException {
        Map<TicketId, List<CustomerTexts.Told>> texts = CustomerTexts.of(
                connection, tickets.stream().map(past -> past.id().ticket()).toList());
        return tickets.stream()
                .map(past -> new Reclassification.Past<>(
                        past.id(),
                        past.type(),
                        texts.getOrDefault(past.id().ticket(), List.of()).stream()
                                .map(CustomerTexts.Told::text)
                                .toList()))
                .toList();
    }

    /** What became of the wish to apply. */
    sealed interface Applied {

        /** @param tickets that took the new type, fewer where some were changed since */
        record Done(int tickets) implements Applied {}

        /** There is none, or it was applied or dropped before. */
        record Decided() implements Applied {}

        /** The model has learned more since the difference was shown, and would say something else. */
        record Outdated() implements Applied {}
    }

    /** Killed halfway it is still undecided, and applying it again does the rest. */
    Applied apply(UUID id, Agent agent) throws SQLException {
        ProblemModel shown = model.current();
        Optional<Integer> version = transactions.commit(connection -> ReclassificationRows.undecided(connection, id));
        if (version.isEmpty()) {
            return new Applied.Decided();
        }
        if (version.get() != shown.version().number()) {
            return new Applied.Outdated();
        }
        List<ReclassificationRows.Seen> tickets =
                transactions.commit(connection -> ReclassificationRows.tickets(connection, id));
        int applied = 0;
        for (int from = 0; from < tickets.size(); from += APPLIED_AT_ONCE) {
            List<ReclassificationRows.Seen> some =
                    tickets.subList(from, Math.min(tickets.size(), from + APPLIED_AT_ONCE));
            applied += transactions.commit(connection -> apply(connection, shown, some, agent));
            relay.wakeUp();
        }
        return decide(id, "applied", applied, agent) ? new Applied.Done(applied) : new Applied.Decided();
    }

    private int apply(Connection connection, ProblemModel shown, List<ReclassificationRows.Seen> tickets, Agent agent)
            throws SQLException {
        TicketWriter writer = new TicketWriter(connection, agent.login(), clock.instant());
        int applied = 0;
        for (ReclassificationRows.Seen seen : tickets) {
            Optional<Ticket> ticket = TicketRows.lock(connection, seen.ticket());
            if (ticket.isPresent() && ticket.get().version() == seen.version()) {
                retell(connection, shown, writer, ticket.get());
                applied++;
            }
        }
        return applied;
    }

    /** Its messages are understood anew, so that it tells the same when they are moved and come back. */
    private void retell(Connection connection, ProblemModel shown, TicketWriter writer, Ticket ticket)
            throws SQLException {
        Story story = StoryRows.of(connection, List.of(ticket.id())).getOrDefault(ticket.id(), Story.EMPTY);
        Map<UUID, CustomerMessage> anew = new LinkedHashMap<>();
        story.questions().forEach(question -> anew.put(question.id(), question));
        for (CustomerTexts.Told told :
                CustomerTexts.of(connection, List.of(ticket.id())).getOrDefault(ticket.id(), List.of())) {
            anew.computeIfPresent(
                    told.message(), (_, question) -> question.revised(shown.classify(told.text()), question.about()));
        }
        MessageRows.understoodAnew(connection, anew.values());
        Ticket retold = ticket.retold(
                new Story(List.copyOf(anew.values()), story.answers(), story.mergedIn()), clock.instant());
        writer.update(
                ticket,
                List.of(new Step(retold, "reclassified", retold.kind().type().code(), null)));
    }

    /** @return false where there is none or the decision was made before */
    boolean drop(UUID id, Agent agent) throws SQLException {
        return decide(id, "dropped", 0, agent);
    }

    private boolean decide(UUID id, String state, int applied, Agent agent) throws SQLException {
        return transactions.commit(connection ->
                ReclassificationRows.decide(connection, id, state, applied, agent.login(), clock.instant()));
    }
}
