package dev.ballast.ticket.intake;

import dev.ballast.contract.inbound.Author;
import dev.ballast.contract.inbound.InboundMessage;
import dev.ballast.contract.inbound.MessageAct;
import dev.ballast.contract.inbound.MessageId;
import dev.ballast.contract.ticket.TicketId;
import dev.ballast.ticket.match.MatchDecision;
import dev.ballast.ticket.model.Answer;
import dev.ballast.ticket.model.Customer;
import dev.ballast.ticket.model.CustomerMessage;
import dev.ballast.ticket.model.Ticket;
import dev.ballast.ticket.model.TimeOrderedIds;
import dev.ballast.ticket.store.MessageRow;
import dev.ballast.ticket.store.MessageRows.Revision;
import dev.ballast.ticket.store.SeenMessage;
import dev.ballast.ticket.store.Suggestion;
import java.time.Instant;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decides for each message of a batch where it belongs, in memory. */
final class Placement {

    private final Ledger ledger;
    private final Matchmaker matchmaker;
    private final Deque<Long> numbers;
    private final TimeOrderedIds ids;
    private final Instant now;

    Placement(Ledger ledger, Matchmaker matchmaker, Deque<Long> numbers, TimeOrderedIds ids, Instant now) {
        this.ledger = ledger;
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
        ledger.revisions.add(new Revision(
                seen.id(),
                deleted ? "" : message.text(),
                deleted ? null : message.fullText(),
                deleted ? null : message.html(),
                at,
                deleted));
        ledger.replace(seen, seen.revised(at, deleted));
        Working working = seen.ticket() == null ? null : ledger.live(seen.ticket());
        if (working != null) {
            String change = deleted ? "message-deleted" : "message-edited";
            working.become(working.ticket().revised(arrival.kind(), now), change, seen.id(), now);
        }
        return true;
    }

    private void store(Arrival arrival, boolean reusedId) {
        InboundMessage message = arrival.message();
        UUID id = reusedId ? variantId(arrival) : message.id().value();
        if (message.automatic() != null || message.act() == MessageAct.DELETED) {
            SeenMessage parent = ledger.parent(message.channel(), message.inReplyTo());
            keep(arrival, id, parent == null ? null : parent.ticket(), null, reusedId, false, List.of());
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

    /** The shop wrote in the platform's own inbox: an answer to the conversation's newest ticket. */
    private void storeAnswer(Arrival arrival, UUID id, boolean reusedId) {
        Customer customer = matchmaker.known(arrival);
        Working working = customer == null ? null : newest(ledger.ofCustomer(customer.id()));
        keep(
                arrival,
                id,
                working == null ? null : working.ticket().id(),
                customer == null ? null : customer.id(),
                reusedId,
                false,
                List.of());
        if (working != null) {
            Answer answer = new Answer(arrival.message().channel(), arrival.at());
            working.become(working.ticket().answered(answer, now), "replied", id, now);
        }
    }

    private static @Nullable Working newest(List<Working> tickets) {
        return tickets.stream()
                .max((a, b) -> a.ticket()
                        .times()
                        .lastMessageAt()
                        .compareTo(b.ticket().times().lastMessageAt()))
                .orElse(null);
    }

    private void storeQuestion(Arrival arrival, UUID id, boolean reusedId) {
        SeenMessage twin = arrival.isRepeatable() ? ledger.repeated(arrival) : null;
        Working of = twin == null || twin.ticket() == null ? null : ledger.live(twin.ticket());
        CustomerMessage question = matchmaker.understand(arrival);
        if (of != null) {
            join(arrival, id, question, of, reusedId, true, List.of("the same text minutes before"));
            return;
        }
        MatchDecision decision = matchmaker.decide(arrival, question);
        switch (decision) {
            case MatchDecision.Join join -> {
                Working working = ledger.live(join.ticket());
                if (working == null) {
                    throw new IllegalStateException("the matcher joined a ticket that was no candidate");
                }
                matchmaker.belongTo(arrival, working.ticket().customer());
                join(arrival, id, question, working, reusedId, false, join.reasons());
            }
            case MatchDecision.Suggest suggest -> {
                Ticket opened = open(arrival, id, question, reusedId, suggest.reasons());
                ledger.suggestions.add(
                        new Suggestion(opened.id(), suggest.ticket(), id, suggest.score(), suggest.reasons()));
            }
            case MatchDecision.OpenNew openNew -> open(arrival, id, question, reusedId, openNew.reasons());
        }
    }

    private void join(
            Arrival arrival,
            UUID id,
            CustomerMessage question,
            Working working,
            boolean reusedId,
            boolean repeats,
            List<String> reasons) {
        working.become(working.ticket().received(question, !repeats, now), "message-added", id, now);
        working.heard(
                arrival.message().conversation().value(), arrival.message().text());
        ledger.index(working.ticket());
        keep(arrival, id, working.ticket().id(), working.ticket().customer().id(), reusedId, repeats, reasons);
    }

    private Ticket open(Arrival arrival, UUID id, CustomerMessage question, boolean reusedId, List<String> reasons) {
        Customer customer = matchmaker.customerOf(arrival);
        Ticket ticket = Ticket.open(new TicketId(ids.next()), numbers.remove(), customer, question, now);
        Working working = Working.opened(ticket, id, now);
        working.heard(
                arrival.message().conversation().value(), arrival.message().text());
        ledger.add(working);
        keep(arrival, id, ticket.id(), customer.id(), reusedId, false, reasons);
        return ticket;
    }

    private void keep(
            Arrival arrival,
            UUID id,
            @Nullable TicketId ticket,
            @Nullable UUID customer,
            boolean reusedId,
            boolean repeats,
            List<String> reasons) {
        InboundMessage message = arrival.message();
        Instant edited = message.act() == MessageAct.EDITED ? arrival.at() : null;
        Instant deleted = message.act() == MessageAct.DELETED ? arrival.at() : null;
        ledger.newMessages.add(new MessageRow(
                id,
                ticket,
                customer,
                message,
                arrival.content(),
                arrival.at(),
                reusedId,
                repeats,
                reasons,
                arrival.kind().reasons(),
                edited,
                deleted));
        ledger.know(new SeenMessage(
                id,
                ticket,
                customer,
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
