package dev.ballast.ticket.desk;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One ticket with all it says.
 *
 * @param reasons       why messages joined and why it has its type, in words
 * @param suggestions   tickets that may tell of the same problem
 * @param customerLinks by what the customer is recognized
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
        List<String> reasons,
        List<SuggestionView> suggestions,
        List<CustomerLink> customerLinks,
        @Nullable JsonNode order,
        List<ActivityView> activity) {

    /** @param id of the other ticket */
    public record SuggestionView(
            UUID id, long number, String subject, String status, double score, List<String> reasons) {}

    public record CustomerLink(String kind, String value, boolean verified, String reason) {}

    /** @param actor agent login, or {@code system} */
    public record ActivityView(
            Instant at, String kind, String actor, @Nullable String detail) {}
}
