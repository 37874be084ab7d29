package dev.ballast.ticket.regroup;

import dev.ballast.contract.ticket.TicketId;
import dev.ballast.ticket.model.TicketState;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A merge, a split or a move, with all that undoing it needs. Where messages and merged tickets went is enough for what
 * follows from messages; where the tickets stood is not, because people decide it.
 *
 * @param source the ticket merged away, or the one that messages left
 * @param target the one that tells the story on, or the one that messages went to
 * @param moved  messages with the ticket that each belonged to; none for a merge
 * @param stood  where the tickets stood whose stories it changed
 */
record Regrouping(UUID id, Kind kind, TicketId source, TicketId target, List<Moved> moved, List<Stood> stood) {

    enum Kind {
        MERGE,
        SPLIT,
        MOVE;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    record Moved(UUID message, TicketId from) {}

    /** @param waitedSince of its story then; null where every question had its answer */
    record Stood(
            TicketId ticket,
            TicketState.Unmerged before,
            TicketState.Unmerged after,
            @Nullable Instant waitedSince) {}
}
