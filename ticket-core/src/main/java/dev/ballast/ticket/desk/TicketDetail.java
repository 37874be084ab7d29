package dev.ballast.ticket.desk;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One ticket with all it says.
 *
 * @param reasons       why messages joined and why it has its type, in words
 * @param suggestions   tickets that may tell of the same problem
 * @param customerLinks the customer's other tickets
 * @param order         as the shop system tells it
 */
public record TicketDetail(
        @JsonUnwrapped TicketItem item,
        List<String> secondaryTypes,
        boolean typeByAgent,
        @Nullable String resolution,
        @Nullable Instant firstResponseAt,
        @Nullable Instant resolvedAt,
        @Nullable UUID mergedInto,
        long effortSeconds,
        @Nullable String country,
        List<MessageView> messages,
        List<ReasonView> reasons,
        List<SuggestionView> suggestions,
        List<OtherTicket> customerLinks,
        @Nullable OrderView order,
        List<ActivityView> activity) {

    /** @param kind match or type @param at of the message it is about */
    public record ReasonView(String text, String kind, Instant at) {}

    /** @param ticket id of the other ticket */
    public record SuggestionView(
            String kind, UUID ticket, long number, String text, double score, List<String> reasons) {}

    /** Another ticket of the same customer. */
    public record OtherTicket(UUID id, long number, String subject, String status, String type, Instant openedAt) {}

    /** @param actor agent login, or {@code system} */
    public record ActivityView(
            Instant at, String kind, String actor, @Nullable String text) {}
}
