package dev.ballast.ticket.store;

import dev.ballast.contract.inbound.Channel;
import dev.ballast.contract.ticket.TicketId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that is already stored.
 *
 * @param ticket   null for an automatic mail that answers nothing known
 * @param editedAt newest edit; null while it says what it said first
 */
public record SeenMessage(
        UUID id,
        @Nullable TicketId ticket,
        @Nullable UUID customer,
        Channel channel,
        String account,
        String externalId,
        ContentHash content,
        String conversation,
        Instant sentAt,
        @Nullable Instant editedAt,
        boolean deleted) {

    public SeenMessage revised(Instant at, boolean nowDeleted) {
        return new SeenMessage(
                id,
                ticket,
                customer,
                channel,
                account,
                externalId,
                content,
                conversation,
                sentAt,
                nowDeleted ? editedAt : at,
                deleted || nowDeleted);
    }
}
