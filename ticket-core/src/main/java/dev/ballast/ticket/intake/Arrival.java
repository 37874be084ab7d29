package dev.ballast.ticket.intake;

import dev.ballast.contract.inbound.InboundMessage;
import dev.ballast.contract.ticket.TicketId;
import dev.ballast.ticket.deadletter.Delivery;
import dev.ballast.ticket.extract.Lookups;
import dev.ballast.ticket.store.ContentHash;
import dev.ballast.ticket.store.Identity;
import dev.ballast.ticket.triage.Classification;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message with everything that can be found out about it without the database, so that no lock is held meanwhile.
 *
 * @param at         when it was sent, and never in the future: a sender's clock must not win over ours
 * @param identities by which its sender is recognized
 * @param linked     the ticket whose link to the site form it was sent by; null where it came without one
 */
record Arrival(
        Delivery delivery,
        InboundMessage message,
        Instant at,
        ContentHash content,
        Classification kind,
        Lookups lookups,
        List<Identity> identities,
        @Nullable TicketId linked) {

    Arrival {
        identities = List.copyOf(identities);
    }

    boolean isRepeatable() {
        return !message.text().isBlank() || !message.attachments().isEmpty();
    }
}
