package dev.ballast.ticket.desk;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the list, and what the live stream sends. */
public record TicketItem(
        UUID id,
        long number,
        String subject,
        String status,
        String type,
        double typeConfidence,
        List<String> risk,
        @Nullable String product,
        @Nullable String orderNumber,
        List<String> channels,
        CustomerRef customer,
        int messageCount,
        Instant openedAt,
        Instant lastMessageAt,
        @Nullable Instant dueAt,
        @Nullable BigDecimal valueAtRisk,
        @Nullable String valueCurrency,
        @Nullable String tier,
        @Nullable String language,
        String snippet,
        @Nullable String assignee,
        int priority,
        boolean angry,
        long version) {

    /** @param id of the person */
    public record CustomerRef(
            UUID id, @Nullable String name, @Nullable String email) {}

    static TicketItem of(TicketEntity ticket) {
        return new TicketItem(
                ticket.id,
                ticket.number,
                ticket.subject,
                ticket.status,
                ticket.type,
                ticket.typeConfidence,
                ticket.risk,
                ticket.product,
                ticket.orderNumber,
                ticket.channels,
                new CustomerRef(ticket.personId, ticket.customerName, ticket.customerEmail),
                ticket.messagesIn + ticket.messagesOut,
                ticket.openedAt,
                ticket.lastMessageAt,
                ticket.dueAt,
                ticket.valueAtRisk,
                ticket.valueCurrency,
                ticket.tier,
                ticket.language,
                ticket.snippet,
                ticket.assignee,
                ticket.priority,
                ticket.angry,
                ticket.version);
    }
}
