package dev.ballast.ticket.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ballast.contract.inbound.Channel;
import dev.ballast.contract.ticket.TicketId;
import dev.ballast.ticket.triage.Classification;
import dev.ballast.ticket.triage.ProblemType;
import dev.ballast.ticket.triage.RiskFlag;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TicketTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final ProblemType TRACKING = new ProblemType("tracking");

    @Test
    void an_answer_stops_the_clock_and_a_further_question_starts_it_again() {
        Ticket ticket = opened(TRACKING);
        assertThat(ticket.times().dueAt()).isEqualTo(NOON.plus(Duration.ofHours(24)));

        Ticket answered = ticket.answered(new Answer(Channel.EMAIL, NOON.plusSeconds(60)), NOON.plusSeconds(60));
        assertThat(answered.state()).isEqualTo(new TicketState.Waiting());
        assertThat(answered.times().dueAt()).isNull();
        assertThat(answered.times().firstResponseAt()).isEqualTo(NOON.plusSeconds(60));

        Ticket asked = answered.received(message(TRACKING, NOON.plusSeconds(120)), true, NOON.plusSeconds(120));
        assertThat(asked.state()).isEqualTo(new TicketState.Open());
        assertThat(asked.times().dueAt()).isEqualTo(NOON.plusSeconds(120).plus(Duration.ofHours(24)));
    }

    @Test
    void a_risk_flag_stays_whatever_comes_after_and_shortens_the_time_to_answer() {
        Ticket flagged = opened(TRACKING)
                .received(
                        message(ProblemType.REFUND, NOON.plusSeconds(60), RiskFlag.REFUND), true, NOON.plusSeconds(60));

        Ticket calm = flagged.received(message(TRACKING, NOON.plusSeconds(90)), true, NOON.plusSeconds(90));

        assertThat(calm.kind().risk()).containsExactly(RiskFlag.REFUND);
        assertThat(calm.times().dueAt()).isEqualTo(NOON.plus(Duration.ofHours(4)));
    }

    @Test
    void a_ticket_of_no_type_cannot_be_resolved() {
        assertThat(opened(ProblemType.UNSORTED).resolve(new Resolution("answered"), NOON))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(opened(TRACKING).resolve(new Resolution("answered"), NOON)).isInstanceOf(Outcome.Changed.class);
    }

    @Test
    void what_an_agent_said_about_the_type_no_message_changes() {
        Ticket corrected = after(opened(ProblemType.UNSORTED).classified(new ProblemType("size"), NOON));

        Ticket next = corrected.received(message(TRACKING, NOON.plusSeconds(9)), true, NOON);

        assertThat(next.kind().type()).isEqualTo(new ProblemType("size"));
        assertThat(next.kind().secondary()).containsExactly(TRACKING);
    }

    @Test
    void a_late_message_moves_the_beginning_and_not_the_end() {
        Ticket ticket = opened(TRACKING);

        Ticket late = ticket.received(message(TRACKING, NOON.minusSeconds(600)), true, NOON);

        assertThat(late.times().openedAt()).isEqualTo(NOON.minusSeconds(600));
        assertThat(late.times().lastMessageAt()).isEqualTo(NOON);
    }

    @Test
    void a_merge_undone_gives_back_exactly_what_was_counted() {
        Ticket one = opened(TRACKING);
        Ticket other = opened(TRACKING).received(message(TRACKING, NOON), true, NOON);

        Ticket both = after(other.absorb(one, NOON));
        Ticket parted = after(both.release(one, NOON));

        assertThat(both.tally().messagesIn()).isEqualTo(3);
        assertThat(parted.tally()).isEqualTo(other.tally());
        assertThat(after(after(one.mergeInto(other.id(), NOON)).unmerge(NOON)).state())
                .isEqualTo(one.state());
        assertThat(one.mergeInto(one.id(), NOON)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void every_change_is_the_next_version() {
        Ticket ticket = opened(TRACKING);

        Ticket changed = after(after(ticket.setWaiting(NOON)).setOpen(NOON));

        assertThat(ticket.version()).isEqualTo(1);
        assertThat(changed.version()).isEqualTo(3);
    }

    private static Ticket opened(ProblemType type) {
        return Ticket.open(
                new TicketId(UUID.randomUUID()),
                1001,
                new Customer(UUID.randomUUID(), "Anna", "anna@example.com"),
                message(type, NOON),
                NOON);
    }

    private static CustomerMessage message(ProblemType type, Instant at, RiskFlag... risk) {
        return new CustomerMessage(
                Channel.EMAIL,
                at,
                new Classification(type, List.of(), 0.9, List.of(), Set.of(risk), "en", false),
                new About("Subject", "Snippet", null, null, Set.of(), Set.of(), "en", null, null));
    }

    private static Ticket after(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Changed(var ticket, var _) -> ticket;
            case Outcome.Refused(var reason) -> throw new AssertionError(reason);
        };
    }
}
