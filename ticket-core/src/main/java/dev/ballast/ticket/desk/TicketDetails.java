package dev.ballast.ticket.desk;

import dev.ballast.ticket.desk.TicketDetail.ActivityView;
import dev.ballast.ticket.desk.TicketDetail.AnswerView;
import dev.ballast.ticket.desk.TicketDetail.MergedView;
import dev.ballast.ticket.desk.TicketDetail.OtherTicket;
import dev.ballast.ticket.desk.TicketDetail.ReasonView;
import dev.ballast.ticket.desk.TicketDetail.SuggestionView;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
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

    private final TicketQueries queries;

    TicketDetails(TicketQueries queries) {
        this.queries = queries;
    }

    Optional<TicketDetail> find(UUID id) throws SQLException {
        // The item by plain JDBC, which commits for itself and so has to be outside of the entities' transaction.
        Optional<TicketItem> item = queries.byIds(List.of(id)).stream().findFirst();
        return item.flatMap(found -> QuarkusTransaction.requiringNew()
                .call(() -> TicketEntity.<TicketEntity>findByIdOptional(id).map(ticket -> detail(found, ticket))));
    }

    private static TicketDetail detail(TicketItem item, TicketEntity ticket) {
        List<MergedView> told = told(ticket.id);
        List<MessageEntity> messages = MessageEntity.list(
                "ticketId in ?1 order by sentAt, id",
                told.stream().map(MergedView::ticket).toList());
        return new TicketDetail(
                item,
                ticket.secondaryTypes,
                ticket.typeByAgent,
                ticket.resolution,
                ticket.firstResponseAt,
                ticket.resolvedAt,
                ticket.mergedInto,
                number(ticket.mergedInto),
                told.stream().filter(other -> !other.ticket().equals(ticket.id)).toList(),
                ticket.effortSeconds,
                ticket.country,
                messages.stream().map(MessageView::of).toList(),
                messages.stream().flatMap(TicketDetails::reasons).toList(),
                suggestions(ticket.id),
                others(ticket),
                answeredElsewhere(ticket, messages),
                Contacts.of(ticket.personId),
                OrderBeside.of(ticket, item.customer().name()).orElse(null),
                OrderBeside.meant(ticket).orElse(null),
                activity(ticket.id));
    }

    /** The tickets whose story this one tells: itself and those merged into it. */
    private static List<MergedView> told(UUID ticket) {
        return NativeRows.of("""
                        with recursive told(id, number) as (
                          select id, number from ticket where id = ?1
                          union select t.id, t.number from told join ticket t on t.merged_into = told.id)
                        select id, number from told order by number
                        """, ticket)
                .map(row -> new MergedView((UUID) row[0], ((Number) row[1]).longValue()))
                .toList();
    }

    private static @Nullable Long number(@Nullable UUID ticket) {
        return ticket == null
                ? null
                : TicketEntity.<TicketEntity>findByIdOptional(ticket)
                        .map(other -> other.number)
                        .orElse(null);
    }

    private static Stream<ReasonView> reasons(MessageEntity message) {
        return Stream.concat(
                message.matchReasons.stream().map(text -> new ReasonView(text, "match", message.sentAt)),
                message.typeReasons.stream().map(text -> new ReasonView(text, "type", message.sentAt)));
    }

    /**
     * Both tickets of a pair show it, once, until an agent decides: two messages that arrive out of order may each
     * suggest the other's.
     */
    private static List<SuggestionView> suggestions(UUID ticket) {
        return NativeRows.of("""
                        select t.id, t.number, t.subject, t.status, s.score, s.reasons from
                          (select distinct on (id) id, score, reasons from
                            (select other_id as id, score, reasons from suggestion
                              where ticket_id = ?1 and decided_at is null
                             union all
                             select ticket_id, score, reasons from suggestion
                              where other_id = ?1 and decided_at is null) both_ways
                            order by id, score desc) s
                          join ticket t on t.id = s.id and t.status <> 'merged'
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

    private static List<OtherTicket> others(TicketEntity ticket) {
        return TicketEntity.<TicketEntity>find(
                        "personId = ?1 and id <> ?2 and status <> 'merged' order by lastMessageAt desc",
                        ticket.personId,
                        ticket.id)
                .page(0, MAX_OTHERS)
                .stream()
                .map(other -> new OtherTicket(
                        other.id, other.number, other.subject, other.status, other.type, other.openedAt))
                .toList();
    }

    /** So that nobody answers twice what a colleague said on another channel. */
    private static List<AnswerView> answeredElsewhere(TicketEntity ticket, List<MessageEntity> messages) {
        Instant asked = messages.stream()
                .filter(message -> message.direction.equals("in"))
                .map(message -> message.sentAt)
                .max(Instant::compareTo)
                .orElse(ticket.openedAt);
        return NativeRows.of("""
                        select t.id, t.number, m.channel, m.sent_at
                          from ticket t join message m on m.ticket_id = t.id
                         where t.person_id = ?1 and t.id <> ?2 and t.merged_into is distinct from ?2
                           and t.last_message_at > ?3 and m.direction = 'out' and m.sent_at > ?3
                         order by m.sent_at desc limit 3
                        """, ticket.personId, ticket.id, asked)
                .map(row ->
                        new AnswerView((UUID) row[0], ((Number) row[1]).longValue(), (String) row[2], (Instant) row[3]))
                .toList();
    }

    private static List<ActivityView> activity(UUID ticket) {
        return NativeRows.of("""
                        select a.at, a.kind, a.actor, a.detail, r.id
                          from activity a left join regrouping r on r.id = a.regrouping_id and r.undone_at is null
                         where a.ticket_id = ?1 order by a.at, a.id
                        """, ticket)
                .map(row -> new ActivityView(
                        (Instant) row[0], (String) row[1], (String) row[2], (String) row[3], (UUID) row[4]))
                .toList();
    }
}
