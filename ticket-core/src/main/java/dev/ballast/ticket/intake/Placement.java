package dev.ballast.ticket.intake;

import dev.ballast.contract.inbound.Author;
import dev.ballast.contract.inbound.InboundMessage;
import dev.ballast.contract.inbound.MessageAct;
import dev.ballast.contract.inbound.MessageId;
import dev.ballast.contract.ticket.TicketId;
import dev.ballast.ticket.customers.CustomerPair;
import dev.ballast.ticket.intake.Matchmaker.Wanted;
import dev.ballast.ticket.match.Feature;
import dev.ballast.ticket.match.MatchDecision;
import dev.ballast.ticket.model.About;
import dev.ballast.ticket.model.Answer;
import dev.ballast.ticket.model.Customer;
import dev.ballast.ticket.model.CustomerMessage;
import dev.ballast.ticket.model.Ticket;
import dev.ballast.ticket.model.TimeOrderedIds;
import dev.ballast.ticket.store.MessageRow;
import dev.ballast.ticket.store.MessageRows.Revision;
import dev.ballast.ticket.store.SearchWords;
import dev.ballast.ticket.store.SeenMessage;
import dev.ballast.ticket.store.Suggestion;
import java.time.Instant;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decides for each message of a batch where it belongs, in memory. */
final class Placement {

    private static final Feature SAME_AGAIN = new Feature("repeat", 1, 1, "the same text minutes before");
    private static final Feature BY_LINK =
            new Feature("form-link", 1, 1, "sent by the link that was given on this ticket");

    private final Ledger ledger;
    private final Understanding understanding;
    private final Parties parties;
    private final Prospects prospectsOf;
    private final Matchmaker matchmaker;
    private final Deque<Long> numbers;
    private final TimeOrderedIds ids;
    private final Instant now;

    Placement(
            Ledger ledger,
            Understanding understanding,
            Matchmaker matchmaker,
            Deque<Long> numbers,
            TimeOrderedIds ids,
            Instant now) {
        this.ledger = ledger;
        this.understanding = understanding;
        this.parties = new Parties(ledger, ids);
        this.prospectsOf = new Prospects(ledger);
        this.matchmaker = matchmaker;
        this.numbers = numbers;
        this.ids = ids;
        this.now = now;
    }

    /** @return false for a redelivery: everything it says is already stored */
    boolean place(Arrival arrival) {
        InboundMessage message = arrival.message();
        List<SeenMessage> variants =
                ledger.variants(message.channel(), message.account().value(), message.externalId());
        if (message.act() == MessageAct.NEW) {
            // The shop's own words under a known id are the echo of an answer that was written here.
            boolean echo = message.author() == Author.SHOP && !variants.isEmpty();
            if (echo || variants.stream().anyMatch(seen -> isRedelivery(arrival, seen))) {
                return false;
            }
            store(arrival, !variants.isEmpty());
            return true;
        }
        if (variants.isEmpty()) {
            store(arrival, false);
            return true;
        }
        return revise(arrival, variants.getFirst());
    }

    /** An original that comes after its own edit or deletion says nothing new either. */
    private static boolean isRedelivery(Arrival arrival, SeenMessage seen) {
        return seen.content().equals(arrival.content()) || seen.editedAt() != null || seen.deleted();
    }

    private boolean revise(Arrival arrival, SeenMessage seen) {
        InboundMessage message = arrival.message();
        boolean deleted = message.act() == MessageAct.DELETED;
        Instant at = arrival.at();
        if (seen.deleted() || (!deleted && seen.editedAt() != null && !at.isAfter(seen.editedAt()))) {
            return false;
        }
        if (!deleted && seen.editedAt() == null && arrival.content().equals(seen.content())) {
            // A platform that tells of a hidden comment, or of a review's new likes, repeats the words.
            return false;
        }
        ledger.revisions.put(
                seen.id(),
                new Revision(
                        seen.id(),
                        deleted ? "" : message.text(),
                        deleted ? null : message.fullText(),
                        deleted ? null : message.html(),
                        at,
                        deleted,
                        deleted ? List.of() : SearchWords.of(message),
                        null));
        ledger.replace(seen, seen.revised(at, deleted));
        Working working = seen.ticket() == null ? null : ledger.live(seen.ticket());
        if (working != null && deleted) {
            String subject = About.subject(message.subject(), "");
            working.revised("message-deleted", seen.id(), said -> said.takenBack(subject));
        } else if (working != null) {
            CustomerMessage saysNow = understanding.of(seen.id(), arrival, ledger);
            working.revised("message-edited", seen.id(), said -> said.revised(saysNow.kind(), saysNow.about()));
        }
        return true;
    }

    private void store(Arrival arrival, boolean reusedId) {
        InboundMessage message = arrival.message();
        UUID id = reusedId ? variantId(arrival) : message.id().value();
        if (message.automatic() != null || message.act() == MessageAct.DELETED) {
            SeenMessage parent = ledger.parent(message.channel(), message.inReplyTo());
            TicketId about = parent == null ? null : parent.ticket();
            keep(arrival, new Entry(id, about, null, reusedId, null, null));
        } else if (message.author() == Author.SHOP) {
            storeAnswer(arrival, id, reusedId);
        } else {
            storeQuestion(arrival, id, reusedId);
        }
    }

    /** Deterministic, so that this entry too is found again when it is redelivered. */
    private static UUID variantId(Arrival arrival) {
        InboundMessage message = arrival.message();
        return MessageId.of(
                        message.channel(),
                        message.account(),
                        message.externalId() + "#" + arrival.content().hex())
                .value();
    }

    /** The shop wrote in the platform's own inbox: an answer to the newest ticket of the conversation. */
    private void storeAnswer(Arrival arrival, UUID id, boolean reusedId) {
        Customer customer = parties.of(arrival, Set.of()).likeliest();
        List<Working> theirs = customer == null ? List.of() : ledger.ofPerson(customer.person());
        String conversation = arrival.message().conversation().value();
        List<Working> here = theirs.stream()
                .filter(working -> working.conversations().contains(conversation))
                .toList();
        Working working = newest(here.isEmpty() ? theirs : here);
        keep(arrival, Entry.answer(id, working, customer, reusedId));
        if (working != null) {
            working.answered(new Answer(arrival.message().channel(), arrival.at()), id, now);
        }
    }

    private static @Nullable Working newest(List<Working> tickets) {
        return tickets.stream()
                .max(Comparator.comparing(working -> working.ticket().times().lastMessageAt()))
                .orElse(null);
    }

    private void storeQuestion(Arrival arrival, UUID id, boolean reusedId) {
        CustomerMessage question = understanding.of(id, arrival, ledger);
        Party party = parties.of(arrival, question.about().orders());
        Customer sender = parties.customer(arrival, party);
        SeenMessage twin = arrival.isRepeatable() ? ledger.repeated(arrival) : null;
        Working of = twin == null || twin.ticket() == null ? null : ledger.live(twin.ticket());
        if (of != null) {
            joinSurely(arrival, question.sentAgain(), sender, of, reusedId, SAME_AGAIN);
            return;
        }
        Working linked = arrival.linked() == null ? null : ledger.live(arrival.linked());
        if (linked != null) {
            joinSurely(arrival, question, sender, linked, reusedId, BY_LINK);
            return;
        }
        party.evident()
                .forEach((same, proof) -> ledger.evidence.put(CustomerPair.of(sender.id(), same.id()), proof.words()));
        List<Matchmaker.Prospect> prospects = prospectsOf.of(arrival.message(), question, party);
        if (prospects.stream().anyMatch(prospect -> prospect.lastMessageAt().isAfter(arrival.at()))) {
            ledger.late.add(id);
        }
        Wanted wanted = new Wanted(
                question,
                arrival.message().text(),
                arrival.message().conversation().value());
        MatchDecision decision = matchmaker.decide(wanted, party, prospects);
        switch (decision) {
            case MatchDecision.Join join -> {
                Working working = ledger.live(join.ticket());
                if (working == null) {
                    throw new IllegalStateException("the matcher joined a ticket that was no candidate");
                }
                join(arrival, question, sender, working, reusedId, join);
            }
            case MatchDecision.Suggest suggest -> {
                Ticket opened = open(arrival, question, sender, reusedId, suggest);
                ledger.suggestions.add(
                        new Suggestion(opened.id(), suggest.ticket(), id, suggest.score(), suggest.reasons()));
            }
            case MatchDecision.OpenNew openNew -> open(arrival, question, sender, reusedId, openNew);
        }
    }

    /** Where nothing has to be compared. Whose words they are does not matter: whoever has the link was given it. */
    private void joinSurely(
            Arrival arrival, CustomerMessage question, Customer sender, Working of, boolean reusedId, Feature why) {
        if (of.ticket().times().lastMessageAt().isAfter(arrival.at())) {
            ledger.late.add(question.id());
        }
        join(
                arrival,
                question,
                sender,
                of,
                reusedId,
                new MatchDecision.Join(of.ticket().id(), 1, List.of(why)));
    }

    private void join(
            Arrival arrival,
            CustomerMessage question,
            Customer sender,
            Working working,
            boolean reusedId,
            MatchDecision decision) {
        working.received(question, now);
        working.heard(
                arrival.message().conversation().value(), arrival.message().text());
        ledger.index(working.ticket());
        keep(arrival, Entry.question(question, working.ticket().id(), sender, reusedId, decision));
    }

    private Ticket open(
            Arrival arrival, CustomerMessage question, Customer sender, boolean reusedId, MatchDecision decision) {
        Ticket ticket = Ticket.open(new TicketId(ids.next()), numbers.remove(), sender, question, now);
        Working working = Working.opened(ticket, question, now);
        working.heard(
                arrival.message().conversation().value(), arrival.message().text());
        ledger.add(working);
        keep(arrival, Entry.question(question, ticket.id(), sender, reusedId, decision));
        return ticket;
    }

    /** What was decided about a message. @param said null where no customer wrote */
    private record Entry(
            UUID id,
            @Nullable TicketId ticket,
            @Nullable UUID customer,
            boolean reusedId,
            @Nullable CustomerMessage said,
            @Nullable MatchDecision decision) {

        static Entry question(
                CustomerMessage said, TicketId ticket, Customer sender, boolean reusedId, MatchDecision decision) {
            return new Entry(said.id(), ticket, sender.id(), reusedId, said, decision);
        }

        static Entry answer(UUID id, @Nullable Working working, @Nullable Customer customer, boolean reusedId) {
            return new Entry(
                    id,
                    working == null ? null : working.ticket().id(),
                    customer == null ? null : customer.id(),
                    reusedId,
                    null,
                    null);
        }

        boolean repeats() {
            return said != null && !said.counts();
        }
    }

    private void keep(Arrival arrival, Entry entry) {
        InboundMessage message = arrival.message();
        Instant edited = message.act() == MessageAct.EDITED ? arrival.at() : null;
        Instant deleted = message.act() == MessageAct.DELETED ? arrival.at() : null;
        ledger.newMessages.add(new MessageRow(
                entry.id(),
                entry.ticket(),
                entry.customer(),
                message,
                arrival.content(),
                arrival.at(),
                entry.reusedId(),
                entry.repeats(),
                entry.decision(),
                arrival.kind().reasons(),
                entry.said(),
                edited,
                deleted));
        ledger.know(new SeenMessage(
                entry.id(),
                entry.ticket(),
                entry.customer(),
                message.channel(),
                message.account().value(),
                message.externalId(),
                arrival.content(),
                message.conversation().value(),
                arrival.at(),
                edited,
                deleted != null));
    }
}
