package dev.ballast.ticket.store;

import dev.ballast.contract.inbound.InboundMessage;
import dev.ballast.contract.ticket.TicketId;
import dev.ballast.ticket.match.MatchDecision;
import dev.ballast.ticket.model.CustomerMessage;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message to insert, with what intake found out about it.
 *
 * @param id      differs from the message's own where its external id was used before for other content
 * @param customer who wrote it, or whose ticket it answers
 * @param repeats the same text came minutes before on the same conversation: kept, counted once
 * @param decision why it is on its ticket; null where no customer wrote
 * @param said    null where no customer wrote
 */
public record MessageRow(
        UUID id,
        @Nullable TicketId ticket,
        @Nullable UUID customer,
        InboundMessage message,
        ContentHash content,
        Instant at,
        boolean reusedId,
        boolean repeats,
        @Nullable MatchDecision decision,
        List<String> typeReasons,
        @Nullable CustomerMessage said,
        @Nullable Instant editedAt,
        @Nullable Instant deletedAt) {

    List<String> matchReasons() {
        return decision == null ? List.of() : decision.reasons();
    }
}
