package dev.ballast.ticket.handling;

import dev.ballast.ticket.model.Outcome;
import dev.ballast.ticket.model.Story;
import dev.ballast.ticket.model.Ticket;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An agent's wish.
 *
 * @param detail for the activity view
 */
public record Command(Wish wish, @Nullable String detail) {

    /** The model decides. @param story of the ticket, for what follows from its messages */
    @FunctionalInterface
    public interface Wish {
        Outcome on(Ticket ticket, Story story, Instant now);
    }
}
