package dev.ballast.contract.ticket;

import dev.ballast.contract.inbound.Channel;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The ticket after a change: everything countable, nothing personal. Read models take the newest version and can be
 * rebuilt from the compacted topic alone.
 *
 * @param version        1, 2, 3 … per ticket without gaps; a reader ignores what is not newer than what it has
 * @param change         what happened, for the activity view
 * @param type           code of the primary problem type, see the taxonomy; {@code unsorted} when unsure
 * @param secondaryTypes codes, most likely first
 * @param typeConfidence 0 to 1
 * @param risk           codes of the sticky flags: refund, severe, lost
 * @param channels       in order of first appearance; the first one opened the ticket
 * @param product        SKU or title; null while unknown
 * @param orderNumber    as the shop writes it; null while unknown
 * @param messagesIn     customer messages, each counted once
 * @param messagesOut    answers
 * @param effortSeconds  agents' time
 * @param mergedInto     set while the ticket is merged away: it then counts for nothing
 * @param customer       id only
 */
public record TicketChanged(
        TicketId ticket,
        long number,
        long version,
        Change change,
        String status,
        String type,
        List<String> secondaryTypes,
        double typeConfidence,
        List<String> risk,
        List<Channel> channels,
        @Nullable String product,
        @Nullable String orderNumber,
        @Nullable UUID customer,
        @Nullable String language,
        @Nullable String country,
        @Nullable String tier,
        @Nullable BigDecimal payout,
        @Nullable String payoutCurrency,
        @Nullable String resolution,
        int messagesIn,
        int messagesOut,
        long effortSeconds,
        @Nullable TicketId mergedInto,
        Instant openedAt,
        Instant lastMessageAt,
        @Nullable Instant firstResponseAt,
        @Nullable Instant resolvedAt,
        Instant changedAt) {

    @SuppressWarnings({"ConstantValue", "NullableProblems"})
    public TicketChanged {
        if (ticket == null || version < 1 || channels == null || channels.isEmpty()) {
            throw new IllegalArgumentException("ticket changed: expected ticket, version from 1, at least one channel");
        }
        if (status == null || type == null || openedAt == null || lastMessageAt == null || changedAt == null) {
            throw new IllegalArgumentException("ticket changed: expected status, type and times");
        }
        secondaryTypes = secondaryTypes == null ? List.of() : List.copyOf(secondaryTypes);
        risk = risk == null ? List.of() : List.copyOf(risk);
        channels = List.copyOf(channels);
    }

    /**
     * @param kind       opened, message-added, classified, assigned, status-changed, replied, merged, unmerged, split …
     * @param message    the message that caused it, where one did
     * @param actor      agent login, or {@code system}
     * @param regrouping one id for all tickets that a merge, a split, a move or its undoing changed together
     */
    public record Change(
            String kind,
            @Nullable UUID message,
            String actor,
            @Nullable UUID regrouping) {

        public Change(String kind, @Nullable UUID message, String actor) {
            this(kind, message, actor, null);
        }
    }
}
