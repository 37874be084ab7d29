package dev.ballast.ticket.customers;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person with all the ways they write.
 *
 * @param id        of the person: of its oldest customer
 * @param customers the ways, oldest first
 * @param links     why they are one person, undone ones included
 * @param hints     others that may be the same person: for an agent to decide, never assumed
 */
public record CustomerView(
        UUID id,
        @Nullable String name,
        @Nullable String email,
        List<Way> customers,
        List<LinkView> links,
        List<Hint> hints,
        List<TicketLine> tickets,
        List<OrderLine> orders) {

    /** One customer: contacts that one channel's sender brought. */
    public record Way(
            UUID id, @Nullable String name, @Nullable String email, Instant since, List<Contact> contacts) {}

    /** @param verified the channel vouches for it @param reason why it is this customer's */
    public record Contact(String kind, String value, boolean verified, String reason) {}

    /** @param actor agent login, or {@code system} for evidence @param undoneAt null while it stands */
    public record LinkView(
            UUID one,
            UUID other,
            String reason,
            String actor,
            Instant madeAt,
            @Nullable String undoneBy,
            @Nullable Instant undoneAt) {}

    public record Hint(UUID customer, @Nullable String name, String reason) {}

    public record TicketLine(
            UUID id,
            long number,
            String subject,
            String status,
            String type,
            Instant openedAt,
            Instant lastMessageAt) {}

    public record OrderLine(
            String number,
            @Nullable BigDecimal total,
            @Nullable String currency,
            Instant updatedAt) {}
}
