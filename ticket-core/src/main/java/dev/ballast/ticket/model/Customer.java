package dev.ballast.ticket.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose problem it is. */
public record Customer(
        UUID id, @Nullable String name, @Nullable String email) {}
