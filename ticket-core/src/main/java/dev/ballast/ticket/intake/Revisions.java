package dev.ballast.ticket.intake;

import dev.ballast.contract.inbound.InboundMessage;
import dev.ballast.contract.inbound.MessageAct;
import dev.ballast.ticket.model.About;
import dev.ballast.ticket.model.CustomerMessage;
import dev.ballast.ticket.store.MessageRows.Revision;
import dev.ballast.ticket.store.SearchWords;
import dev.ballast.ticket.store.SeenMessage;
import java.time.Instant;
import java.util.List;

/** What a customer changed or took back after it was stored. */
final class Revisions {

    private final Ledger ledger;
    private final Understood understood;

    Revisions(Ledger ledger, Understood understood) {
        this.ledger = ledger;
        this.understood = understood;
    }

    /** @return false where it tells nothing new */
    boolean revise(Arrival arrival, SeenMessage seen) {
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
            CustomerMessage saysNow = understood.message(seen.id(), arrival);
            working.revised("message-edited", seen.id(), said -> said.revised(saysNow.kind(), saysNow.about()));
        }
        return true;
    }
}
