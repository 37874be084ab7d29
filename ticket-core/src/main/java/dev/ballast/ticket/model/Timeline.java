package dev.ballast.ticket.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A ticket's times, all by the channels' clocks but {@code changedAt}.
 *
 * @param openedAt of its earliest message, even where that one came late
 * @param dueAt    when the customer must have an answer; null while nobody waits for one
 */
public record Timeline(
        Instant openedAt,
        Instant lastMessageAt,
        @Nullable Instant firstResponseAt,
        @Nullable Instant dueAt,
        Instant changedAt) {

    Timeline message(Instant at, @Nullable Instant due, Instant now) {
        return new Timeline(
                at.isBefore(openedAt) ? at : openedAt,
                at.isAfter(lastMessageAt) ? at : lastMessageAt,
                firstResponseAt,
                due,
                now);
    }

    Timeline answer(Instant at, Instant now) {
        return new Timeline(
                openedAt,
                at.isAfter(lastMessageAt) ? at : lastMessageAt,
                firstResponseAt == null ? at : firstResponseAt,
                null,
                now);
    }

    Timeline changed(@Nullable Instant due, Instant now) {
        return new Timeline(openedAt, lastMessageAt, firstResponseAt, due, now);
    }
}
