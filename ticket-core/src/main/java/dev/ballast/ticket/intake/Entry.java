package dev.ballast.ticket.intake;

import dev.ballast.contract.inbound.InboundMessage;
import dev.ballast.contract.inbound.MessageAct;
import dev.ballast.contract.ticket.TicketId;
import dev.ballast.ticket.match.MatchDecision;
import dev.ballast.ticket.model.Customer;
import dev.ballast.ticket.model.CustomerMessage;
import dev.ballast.ticket.store.MessageRow;
import dev.ballast.ticket.store.SeenMessage;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was decided about a message. @param said null where no customer wrote */
record Entry(
        UUID id,
        @Nullable TicketId ticket,
        @Nullable UUID customer,
        boolean reusedId,
        @Nullable CustomerMessage said,
        @Nullable MatchDecision decision) {

    static Entry answer(UUID id, @Nullable Working working, @Nullable Customer customer, boolean reusedId) {
        return new Entry(
                id,
                working == null ? null : working.ticket().id(),
                customer == null ? null : customer.id(),
                reusedId,
                null,
                null);
    }

    private boolean repeats() {
        return said != null && !said.counts();
    }

    /** Writes it down, for the database and for what comes later in the batch. */
    void writeTo(Ledger ledger, Arrival arrival) {
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
                repeats(),
                decision,
                arrival.kind().reasons(),
                said,
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
