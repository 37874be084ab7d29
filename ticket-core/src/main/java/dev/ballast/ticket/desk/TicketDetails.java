package dev.ballast.ticket.desk;

import dev.ballast.ticket.desk.TicketDetail.ActivityView;
import dev.ballast.ticket.desk.TicketDetail.OtherTicket;
import dev.ballast.ticket.desk.TicketDetail.ReasonView;
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

    private static final int MAX_OTHERS = 20;

    @Transactional
    Optional<TicketDetail> find(UUID id) {
        return TicketEntity.<TicketEntity>findByIdOptional(id).map(TicketDetails::detail);
    }

    private static TicketDetail detail(TicketEntity ticket) {
        List<MessageEntity> messages = MessageEntity.list("ticketId in ?1 order by sentAt, id", told(ticket.id));
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
                messages.stream().flatMap(TicketDetails::reasons).toList(),
                suggestions(ticket.id),
                others(ticket),
                order(ticket.orderNumber),
                activity(ticket.id));
    }

    /** The tickets whose story this one tells: itself and those merged into it. */
    private static List<UUID> told(UUID ticket) {
        return NativeRows.of("""
                        with recursive told(id, number) as (
                          select id, number from ticket where id = ?1
                          union select t.id, t.number from told join ticket t on t.merged_into = told.id
                                                                             and t.status = 'merged')
                        select id, number from told
                        """, ticket).map(row -> (UUID) row[0]).toList();
    }

    private static Stream<ReasonView> reasons(MessageEntity message) {
        return Stream.concat(
                message.matchReasons.stream().map(text -> new ReasonView(text, "match", message.sentAt)),
                message.typeReasons.stream().map(text -> new ReasonView(text, "type", message.sentAt)));
    }

    private static List<SuggestionView> suggestions(UUID ticket) {
        return NativeRows.of("""
                        select t.id, t.number, t.subject, s.score, s.reasons
                          from suggestion s join ticket t on t.id = s.other_id
                         where s.ticket_id = ?1 and s.dismissed_at is null and t.status <> 'merged'
                         order by s.score desc
                        """, ticket)
                .map(row -> new SuggestionView(
                        "duplicate",
                        (UUID) row[0],
                        ((Number) row[1]).longValue(),
                        (String) row[2],
                        ((Number) row[3]).doubleValue(),
                        Arrays.asList((String[]) row[4])))
                .toList();
    }

    private static List<OtherTicket> others(TicketEntity ticket) {
        return TicketEntity.<TicketEntity>find(
                        "customerId = ?1 and id <> ?2 and status <> 'merged' order by lastMessageAt desc",
                        ticket.customerId,
                        ticket.id)
                .page(0, MAX_OTHERS)
                .stream()
                .map(other -> new OtherTicket(
                        other.id, other.number, other.subject, other.status, other.type, other.openedAt))
                .toList();
    }

    private static @Nullable OrderView order(@Nullable String number) {
        return number == null
                ? null
                : NativeRows.of(
                                "select data::text, updated_at from shop_order where number = ?1 order by updated_at desc limit 1",
                                number)
                        .findFirst()
                        .map(row -> OrderView.of(Json.order((String) row[0])))
                        .orElse(null);
    }

    private static List<ActivityView> activity(UUID ticket) {
        return NativeRows.of("select at, kind, actor, detail from activity where ticket_id = ?1 order by at", ticket)
                .map(row -> new ActivityView((Instant) row[0], (String) row[1], (String) row[2], (String) row[3]))
                .toList();
    }
}
