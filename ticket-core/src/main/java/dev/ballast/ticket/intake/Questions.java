package dev.ballast.ticket.intake;

import dev.ballast.contract.inbound.InboundMessage;
import dev.ballast.contract.ticket.TicketId;
import dev.ballast.ticket.customers.CustomerPair;
import dev.ballast.ticket.intake.Matchmaker.Wanted;
import dev.ballast.ticket.match.Feature;
import dev.ballast.ticket.match.MatchDecision;
import dev.ballast.ticket.model.Customer;
import dev.ballast.ticket.model.CustomerMessage;
import dev.ballast.ticket.model.Ticket;
import dev.ballast.ticket.model.TimeOrderedIds;
import dev.ballast.ticket.store.SeenMessage;
import dev.ballast.ticket.store.Suggestion;
import java.time.Instant;
import java.util.Deque;
import java.util.List;
import java.util.UUID;

/** Decides which ticket a customer's message joins, or that it opens one. */
final class Questions {

    private static final Feature SAME_AGAIN = Feature.of("repeat", 1, 1);
    private static final Feature BY_LINK = Feature.of("form-link", 1, 1);

    private final Ledger ledger;
    private final Understood understood;
    private final Parties parties;
    private final Prospects prospectsOf;
    private final Matchmaker matchmaker;
    private final Deque<Long> numbers;
    private final TimeOrderedIds ids;
    private final Instant now;

    Questions(
            Ledger ledger,
            Understood understood,
            Parties parties,
            Matchmaker matchmaker,
            Deque<Long> numbers,
            TimeOrderedIds ids,
            Instant now) {
        this.ledger = ledger;
        this.understood = understood;
        this.parties = parties;
        this.prospectsOf = new Prospects(ledger);
        this.matchmaker = matchmaker;
        this.numbers = numbers;
        this.ids = ids;
        this.now = now;
    }

    void place(Arrival arrival, UUID id, boolean reusedId) {
        CustomerMessage question = understood.message(id, arrival);
        Party party = parties.of(arrival, question.about().orders());
        Asked asked = new Asked(arrival, question, parties.customer(arrival, party), reusedId);
        SeenMessage twin = arrival.isRepeatable() ? ledger.repeated(arrival) : null;
        Working of = twin == null || twin.ticket() == null ? null : ledger.live(twin.ticket());
        if (of != null) {
            joinSurely(asked.again(), of, SAME_AGAIN);
            return;
        }
        Working linked = arrival.linked() == null ? null : ledger.live(arrival.linked());
        if (linked != null) {
            joinSurely(asked, linked, BY_LINK);
            return;
        }
        party.evident()
                .forEach((same, proof) ->
                        ledger.evidence.put(CustomerPair.of(asked.sender().id(), same.id()), proof.reason()));
        compare(asked, party);
    }

    /** Where nothing has to be compared. Whose words they are does not matter: whoever has the link was given it. */
    private void joinSurely(Asked asked, Working of, Feature why) {
        if (of.ticket().times().lastMessageAt().isAfter(asked.arrival().at())) {
            ledger.late.add(asked.question().id());
        }
        join(asked, of, new MatchDecision.Join(of.ticket().id(), 1, List.of(why)));
    }

    private void compare(Asked asked, Party party) {
        UUID id = asked.question().id();
        List<Matchmaker.Prospect> prospects = prospectsOf.of(asked.message(), asked.question(), party);
        if (prospects.stream()
                .anyMatch(prospect ->
                        prospect.lastMessageAt().isAfter(asked.arrival().at()))) {
            ledger.late.add(id);
        }
        Wanted wanted = new Wanted(
                asked.question(),
                asked.message().text(),
                asked.message().conversation().value());
        switch (matchmaker.decide(wanted, party, prospects)) {
            case MatchDecision.Join join -> {
                Working working = ledger.live(join.ticket());
                if (working == null) {
                    throw new IllegalStateException("the matcher joined a ticket that was no candidate");
                }
                join(asked, working, join);
            }
            case MatchDecision.Suggest suggest -> {
                Ticket opened = open(asked, suggest);
                ledger.suggestions.add(
                        new Suggestion(opened.id(), suggest.ticket(), id, suggest.score(), suggest.reasons()));
            }
            case MatchDecision.OpenNew openNew -> open(asked, openNew);
        }
    }

    private void join(Asked asked, Working working, MatchDecision decision) {
        working.received(asked.question(), now);
        heard(asked, working);
        ledger.index(working.ticket());
        asked.entry(working.ticket().id(), decision).writeTo(ledger, asked.arrival());
    }

    private Ticket open(Asked asked, MatchDecision decision) {
        Ticket ticket = Ticket.open(new TicketId(ids.next()), numbers.remove(), asked.sender(), asked.question(), now);
        Working working = Working.opened(ticket, asked.question(), now);
        heard(asked, working);
        ledger.add(working);
        asked.entry(ticket.id(), decision).writeTo(ledger, asked.arrival());
        return ticket;
    }

    private static void heard(Asked asked, Working working) {
        working.heard(asked.message().conversation().value(), asked.message().text());
    }

    private record Asked(Arrival arrival, CustomerMessage question, Customer sender, boolean reusedId) {

        InboundMessage message() {
            return arrival.message();
        }

        Asked again() {
            return new Asked(arrival, question.sentAgain(), sender, reusedId);
        }

        Entry entry(TicketId ticket, MatchDecision decision) {
            return new Entry(question.id(), ticket, sender.id(), reusedId, question, decision);
        }
    }
}
