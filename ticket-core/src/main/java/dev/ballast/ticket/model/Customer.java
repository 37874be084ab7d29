package dev.ballast.ticket.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose problem it is: one way in which somebody writes to the shop.
 *
 * @param person the same for all customers that evidence or an agent says are one person; their own id until then
 */
public record Customer(
        UUID id,
        UUID person,
        @Nullable String name,
        @Nullable String email) {

    /** Linked to nobody yet. */
    public Customer(UUID id, @Nullable String name, @Nullable String email) {
        this(id, id, name, email);
    }

    public Customer linkedTo(UUID somebody) {
        return new Customer(id, somebody, name, email);
    }
}
