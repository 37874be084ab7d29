package dev.ballast.ticket.desk;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One ticket with all it says.
 *
 * @param mergedIntoNumber of the ticket that tells its story on
 * @param merged           tickets whose stories it tells too
 * @param reasons          why messages joined, as codes that the desk words, and the words that gave it its type
 * @param suggestions      tickets that may tell of the same problem
 * @param otherTickets     of the same person
 * @param answeredElsewhere answers that the person had on other tickets since they last wrote on this one
 * @param contacts         by what the person is recognized
 * @param order            as the shop system tells it
 * @param orderMeant       where the shop knows no such order: one of the customer's that differs by a digit, for the
 *                         agent to confirm
 */
public record TicketDetail(
        @JsonUnwrapped TicketItem item,
        List<String> secondaryTypes,
        boolean typeByAgent,
        @Nullable String resolution,
        @Nullable Instant firstResponseAt,
        @Nullable Instant resolvedAt,
        @Nullable UUID mergedInto,
        @Nullable Long mergedIntoNumber,
        List<MergedView> merged,
        long effortSeconds,
        @Nullable String country,
        List<MessageView> messages,
        List<ReasonView> reasons,
        List<SuggestionView> suggestions,
        List<OtherTicket> otherTickets,
        List<AnswerView> answeredElsewhere,
        List<ContactView> contacts,
        @Nullable OrderView order,
        @Nullable String orderMeant,
        List<ActivityView> activity) {

    public record MergedView(UUID ticket, long number) {}

    /** @param kind match or type @param at of the message it is about */
    public record ReasonView(String text, String kind, Instant at) {}

    /** @param ticket id of the other ticket */
    public record SuggestionView(
            UUID ticket, long number, String subject, String status, double score, List<String> reasons) {}

    public record OtherTicket(UUID id, long number, String subject, String status, String type, Instant openedAt) {}

    /** @param ticket id of the ticket that the answer is on */
    public record AnswerView(UUID ticket, long number, String channel, Instant at) {}

    /** @param verified the channel vouches for it @param reason why it is this person's */
    public record ContactView(String kind, String value, boolean verified, String reason) {}

    /**
     * @param actor      agent login, or {@code system}
     * @param detail     number of the other ticket, or what was set
     * @param regrouping to undo; null where there is nothing to undo any more
     */
    public record ActivityView(
            Instant at,
            String kind,
            String actor,
            @Nullable String detail,
            @Nullable UUID regrouping) {}
}
