package dev.ballast.ticket.desk;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ballast.ticket.desk.TicketDetail.ActivityView;
import dev.ballast.ticket.desk.TicketDetail.CustomerLink;
import dev.ballast.ticket.desk.TicketDetail.SuggestionView;
import dev.ballast.ticket.store.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts a ticket's page together. */
@ApplicationScoped
class TicketDetails {

    @Transactional
    Optional<TicketDetail> find(UUID id) {
        return TicketEntity.<TicketEntity>findByIdOptional(id).map(TicketDetails::detail);
    }

    private static TicketDetail detail(TicketEntity ticket) {
        List<MessageEntity> messages = MessageEntity.list("ticketId = ?1 order by sentAt, id", ticket.id);
        return new TicketDetail(
                TicketItem.of(ticket),
                ticket.secondaryTypes,
                ticket.typeByAgent,
                ticket.resolution,
                ticket.firstResponseAt,
                ticket.resolvedAt,
                ticket.mergedInto,
                ticket.effortSeconds,
                ticket.country,
                messages.stream().map(MessageView::of).toList(),
                messages.stream()
                        .flatMap(m -> Stream.concat(m.matchReasons.stream(), m.typeReasons.stream()))
                        .distinct()
                        .toList(),
                suggestions(ticket.id),
                links(ticket.customerId),
                order(ticket.orderNumber),
                activity(ticket.id));
    }

    private static List<SuggestionView> suggestions(UUID ticket) {
        return NativeRows.of("""
                        select t.id, t.number, t.subject, t.status, s.score, s.reasons
                          from suggestion s join ticket t on t.id = s.other_id
                         where s.ticket_id = ?1 and s.dismissed_at is null and t.status <> 'merged'
                         order by s.score desc
                        """, ticket)
                .map(row -> new SuggestionView(
                        (UUID) row[0],
                        ((Number) row[1]).longValue(),
                        (String) row[2],
                        (String) row[3],
                        ((Number) row[4]).doubleValue(),
                        Arrays.asList((String[]) row[5])))
                .toList();
    }

    private static List<CustomerLink> links(UUID customer) {
        return NativeRows.of("""
                        select kind, value, trust = 'verified', reason from customer_identity
                         where customer_id = ?1 order by created_at, kind
                        """, customer)
                .map(row -> new CustomerLink((String) row[0], (String) row[1], (Boolean) row[2], (String) row[3]))
                .toList();
    }

    private static @Nullable JsonNode order(@Nullable String number) {
        return number == null
                ? null
                : NativeRows.of(
                                "select data::text, updated_at from shop_order where number = ?1 order by updated_at desc limit 1",
                                number)
                        .findFirst()
                        .map(row -> Json.tree((String) row[0]))
                        .orElse(null);
    }

    private static List<ActivityView> activity(UUID ticket) {
        return NativeRows.of("select at, kind, actor, detail from activity where ticket_id = ?1 order by at", ticket)
                .map(row -> new ActivityView((Instant) row[0], (String) row[1], (String) row[2], (String) row[3]))
                .toList();
    }
}
