package dev.ballast.ticket.change;

import dev.ballast.ticket.model.Ticket;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket's next version and what led to it.
 *
 * @param change     name for the stream and the activity view
 * @param detail     for the activity view
 * @param regrouping of which it is part, one id for all tickets it changed
 */
public record Step(
        Ticket next,
        String change,
        @Nullable String detail,
        @Nullable UUID regrouping) {}
