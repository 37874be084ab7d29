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
        assertThat(ticket.dueAt()).isEqualTo(NOON.plus(Duration.ofHours(24)));

        Ticket answered = ticket.answered(new Answer(Channel.EMAIL, NOON.plusSeconds(60)), NOON.plusSeconds(60));
        assertThat(answered.state()).isEqualTo(new TicketState.Waiting());
        assertThat(answered.dueAt()).isNull();
        assertThat(answered.times().firstResponseAt()).isEqualTo(NOON.plusSeconds(60));

        Ticket asked = answered.received(message(TRACKING, NOON.plusSeconds(120)), NOON.plusSeconds(120));
        assertThat(asked.state()).isEqualTo(new TicketState.Open(NOON.plusSeconds(120)));
        assertThat(asked.dueAt()).isEqualTo(NOON.plusSeconds(120).plus(Duration.ofHours(24)));
    }

    @Test
    void a_risk_flag_stays_whatever_comes_after_and_shortens_the_time_to_answer() {
        Ticket flagged = opened(TRACKING)
                .received(message(ProblemType.REFUND, NOON.plusSeconds(60), RiskFlag.REFUND), NOON.plusSeconds(60));

        Ticket calm = flagged.received(message(TRACKING, NOON.plusSeconds(90)), NOON.plusSeconds(90));

        assertThat(calm.kind().risk()).containsExactly(RiskFlag.REFUND);
        assertThat(calm.dueAt()).isEqualTo(NOON.plus(Duration.ofHours(4)));
    }

    @Test
    void a_ticket_of_no_type_cannot_be_resolved() {
        assertThat(opened(ProblemType.UNSORTED).resolve(new Resolution("answered"), NOON))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(opened(TRACKING).resolve(new Resolution("answered"), NOON)).isInstanceOf(Outcome.Changed.class);
    }

    @Test
    void what_an_agent_said_about_the_type_no_message_changes() {
        CustomerMessage first = message(ProblemType.UNSORTED, NOON);
        CustomerMessage next = message(TRACKING, NOON.plusSeconds(9));
        Corrections size = Corrections.NONE.type(new ProblemType("size"));
        Ticket corrected = after(opened(first).corrected("classified", size, story(first), NOON));

        assertThat(corrected.endsBefore(next)).as("what follows is told anew").isFalse();
        Ticket told = corrected.received(next, NOON).retold(story(first, next), NOON);
        assertThat(told.kind().type()).isEqualTo(new ProblemType("size"));
        assertThat(told.kind().secondary()).containsExactly(TRACKING);
    }

    @Test
    void a_late_message_moves_the_beginning_and_not_the_end() {
        Ticket ticket = opened(TRACKING);

        Ticket late = ticket.received(message(TRACKING, NOON.minusSeconds(600)), NOON);

        assertThat(late.times().openedAt()).isEqualTo(NOON.minusSeconds(600));
        assertThat(late.times().lastMessageAt()).isEqualTo(NOON);
    }

    @Test
    void a_question_that_came_from_another_ticket_opens_it_and_leaves_it_as_it_was_when_it_goes() {
        CustomerMessage own = message(TRACKING, NOON);
        CustomerMessage others = message(TRACKING, NOON.plusSeconds(300), RiskFlag.REFUND);
        Answer answer = new Answer(Channel.EMAIL, NOON.plusSeconds(60));
        Story before = new Story(List.of(own), List.of(answer), Cost.NONE);
        Story both = new Story(List.of(own, others), List.of(answer), Cost.NONE);
        Ticket waiting = opened(own).answered(answer, NOON);

        Ticket merged = waiting.regrouped(before, both, NOON);
        Ticket parted = merged.regrouped(both, before, NOON);

        assertThat(merged.state()).isEqualTo(new TicketState.Open(NOON.plusSeconds(300)));
        assertThat(merged.kind().risk()).containsExactly(RiskFlag.REFUND);
        assertThat(parted).usingRecursiveComparison().ignoringFields("version").isEqualTo(waiting);
    }

    @Test
    void what_an_agent_settled_without_an_answer_stays_settled_when_messages_go() {
        CustomerMessage one = message(TRACKING, NOON);
        CustomerMessage other = message(TRACKING, NOON.plusSeconds(60));
        Ticket resolved = after(opened(one).received(other, NOON).resolve(new Resolution("answered"), NOON));

        Ticket left = resolved.regrouped(story(one, other), story(one), NOON);

        assertThat(left.state()).isEqualTo(resolved.state());
    }

    @Test
    void a_ticket_merged_away_comes_back_as_it_stood() {
        CustomerMessage own = message(TRACKING, NOON);
        Ticket one = opened(own);
        Ticket other = opened(TRACKING);

        Ticket back = after(after(one.mergeInto(other.id(), NOON)).unmerge(story(own), NOON));

        assertThat(back).usingRecursiveComparison().ignoringFields("version").isEqualTo(one);
        assertThat(one.mergeInto(one.id(), NOON)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void an_answer_that_came_late_does_not_hide_the_newer_question() {
        Ticket asked = opened(TRACKING).received(message(TRACKING, NOON.plusSeconds(600)), NOON);

        Ticket late = asked.answered(new Answer(Channel.EMAIL, NOON.plusSeconds(60)), NOON);

        assertThat(late.state()).isInstanceOf(TicketState.Open.class);
        assertThat(late.times().firstResponseAt()).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void every_change_is_the_next_version() {
        Ticket ticket = opened(TRACKING);

        Ticket changed = after(after(ticket.setWaiting(NOON)).setOpen(NOON));

        assertThat(ticket.version()).isEqualTo(1);
        assertThat(changed.version()).isEqualTo(3);
    }

    private static Ticket opened(ProblemType type) {
        return opened(message(type, NOON));
    }

    private static Ticket opened(CustomerMessage first) {
        return Ticket.open(
                new TicketId(UUID.randomUUID()),
                1001,
                new Customer(UUID.randomUUID(), "Anna", "anna@example.com"),
                first,
                NOON);
    }

    private static Story story(CustomerMessage... questions) {
        return new Story(List.of(questions), List.of(), Cost.NONE);
    }

    private static CustomerMessage message(ProblemType type, Instant at, RiskFlag... risk) {
        return new CustomerMessage(
                UUID.randomUUID(),
                Channel.EMAIL,
                at,
                true,
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
