package dev.ballast.ticket.model;

import dev.ballast.contract.inbound.Channel;
import dev.ballast.ticket.triage.Classification;
import dev.ballast.ticket.triage.StickyRisk;
import java.time.Instant;
import java.util.UUID;

/**
 * A customer's message as far as a ticket cares.
 *
 * @param at     when it was sent; never later than its arrival
 * @param counts false for a text sent again minutes later: it is kept, and counted once
 * @param kind   of this message alone
 * @param about  what this message alone says
 */
public record CustomerMessage(UUID id, Channel channel, Instant at, boolean counts, Classification kind, About about) {

    public CustomerMessage sentAgain() {
        return new CustomerMessage(id, channel, at, false, kind, about);
    }

    /** It was edited: it says something else now, and what it once threatened it threatened. */
    public CustomerMessage revised(Classification saidNow, About aboutNow) {
        Classification sticky = new Classification(
                saidNow.type(),
                saidNow.secondary(),
                saidNow.confidence(),
                saidNow.reasons(),
                StickyRisk.raise(kind.risk(), saidNow),
                saidNow.language(),
                kind.angry() || saidNow.angry());
        return new CustomerMessage(id, channel, at, counts, sticky, aboutNow);
    }

    /** Its text is gone; that it was there, and of what kind, is not. @param subject what is left of it */
    public CustomerMessage takenBack(String subject) {
        About gone = new About(
                subject,
                "",
                about.product(),
                about.orderNumber(),
                about.orders(),
                about.trackings(),
                about.language(),
                about.country(),
                about.worth());
        return new CustomerMessage(id, channel, at, counts, kind, gone);
    }
}
