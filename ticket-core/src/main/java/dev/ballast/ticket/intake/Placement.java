package dev.ballast.ticket.intake;

import dev.ballast.contract.inbound.Author;
import dev.ballast.contract.inbound.InboundMessage;
import dev.ballast.contract.inbound.MessageAct;
import dev.ballast.contract.inbound.MessageId;
import dev.ballast.contract.ticket.TicketId;
import dev.ballast.ticket.model.TimeOrderedIds;
import dev.ballast.ticket.store.SeenMessage;
import java.time.Instant;
import java.util.Deque;
import java.util.List;
import java.util.UUID;

/** Decides for each message of a batch where it belongs, in memory. */
final class Placement {

    private final Ledger ledger;
    private final Revisions revisions;
    private final AnswersElsewhere answers;
    private final Questions questions;

    Placement(
            Ledger ledger,
            Understood understood,
            Matchmaker matchmaker,
            Deque<Long> numbers,
            TimeOrderedIds ids,
            Instant now) {
        this.ledger = ledger;
        Parties parties = new Parties(ledger, ids);
        this.revisions = new Revisions(ledger, understood);
        this.answers = new AnswersElsewhere(ledger, parties, now);
        this.questions = new Questions(ledger, understood, parties, matchmaker, numbers, ids, now);
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
        return revisions.revise(arrival, variants.getFirst());
    }

    /** An original that comes after its own edit or deletion says nothing new either. */
    private static boolean isRedelivery(Arrival arrival, SeenMessage seen) {
        return seen.content().equals(arrival.content()) || seen.editedAt() != null || seen.deleted();
    }

    private void store(Arrival arrival, boolean reusedId) {
        InboundMessage message = arrival.message();
        UUID id = reusedId ? variantId(arrival) : message.id().value();
        if (message.automatic() != null || message.act() == MessageAct.DELETED) {
            SeenMessage parent = ledger.parent(message.channel(), message.inReplyTo());
            TicketId about = parent == null ? null : parent.ticket();
            new Entry(id, about, null, reusedId, null, null).writeTo(ledger, arrival);
        } else if (message.author() == Author.SHOP) {
            answers.place(arrival, id, reusedId);
        } else {
            questions.place(arrival, id, reusedId);
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
}
