package dev.ballast.analytics.fold;

import dev.ballast.contract.ticket.TicketChanged;
import java.time.ZoneId;
import java.util.Objects;

/** What one ticket puts into the counters. A ticket merged away keeps its key and puts nothing in. */
public record Contribution(CounterKey key, Counts counts) {

    public static Contribution of(TicketChanged ticket, ZoneId zone) {
        var key = new CounterKey(
                ticket.openedAt().atZone(zone).toLocalDate(),
                ticket.type(),
                Objects.requireNonNullElse(ticket.product(), ""),
                ticket.channels().getFirst().wireName());
        return new Contribution(key, ticket.mergedInto() == null ? new Counts(1, ticket.messagesIn()) : Counts.NONE);
    }
}
