package dev.ballast.ticket.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A ticket's times, all by the channels' clocks but {@code changedAt}.
 *
 * @param openedAt of its earliest message, even where that one came late
 */
public record Timeline(
        Instant openedAt, Instant lastMessageAt, @Nullable Instant firstResponseAt, Instant changedAt) {

    Timeline message(Instant at, Instant now) {
        return new Timeline(
                at.isBefore(openedAt) ? at : openedAt,
                at.isAfter(lastMessageAt) ? at : lastMessageAt,
                firstResponseAt,
                now);
    }

    Timeline answer(Instant at, Instant now) {
        boolean first = firstResponseAt == null || at.isBefore(firstResponseAt);
        return new Timeline(
                openedAt, at.isAfter(lastMessageAt) ? at : lastMessageAt, first ? at : firstResponseAt, now);
    }

    Timeline changed(Instant now) {
        return new Timeline(openedAt, lastMessageAt, firstResponseAt, now);
    }
}
