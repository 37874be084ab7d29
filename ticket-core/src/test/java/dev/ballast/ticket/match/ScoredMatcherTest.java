package dev.ballast.ticket.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ballast.contract.ticket.TicketId;
import dev.ballast.ticket.extract.OrderKey;
import dev.ballast.ticket.triage.ProblemType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ScoredMatcherTest {

    private static final Instant NOON = Instant.parse("2026-05-10T12:00:00Z");

    private final ScoredMatcher matcher = new ScoredMatcher(MatchPolicy.DEFAULT);

    @Test
    void a_follow_up_without_restating_joins_by_customer_and_time() {
        MatchDecision decision = matcher.decide(
                message("any news?", "other", Set.of()),
                List.of(ticket(1).sentBefore(Duration.ofHours(20)).build()));

        assertThat(decision).isInstanceOf(MatchDecision.Join.class);
        assertThat(decision.reasons())
                .isNotEmpty()
                .allSatisfy(words -> assertThat(words).isNotBlank());
    }

    @Test
    void another_problem_of_the_same_order_is_suggested_and_never_joins_by_itself() {
        MatchDecision decision = matcher.decide(
                message("the colour is not at all like the picture, order 1001", "colour", Set.of("1001")),
                List.of(ticket(1)
                        .orders("1001")
                        .saying("you charged my card twice for order 1001")
                        .build()));

        assertThat(decision).isInstanceOf(MatchDecision.Suggest.class);
    }

    @Test
    void the_same_problem_told_in_other_words_joins() {
        MatchDecision decision = matcher.decide(
                message("still no parcel, the tracking has not moved", "tracking", Set.of()),
                List.of(ticket(1)
                        .orders("1001")
                        .saying("where is my parcel with order 1001?")
                        .build()));

        assertThat(decision).isInstanceOf(MatchDecision.Join.class);
        assertThat(decision.reasons()).anyMatch(told -> told.startsWith("kind "));
    }

    @Test
    void two_different_orders_never_join_nor_are_they_suggested() {
        MatchDecision decision = matcher.decide(
                message("where is order 2002", "tracking", Set.of("2002")),
                List.of(ticket(1).orders("1001").thread().build()));

        assertThat(decision).isInstanceOf(MatchDecision.OpenNew.class);
        assertThat(decision.reasons()).containsExactly("order-conflict");
    }

    @Test
    void a_stranger_who_names_the_order_is_suggested_at_most() {
        MatchDecision decision = matcher.decide(
                message("where is order 1001", "tracking", Set.of("1001")),
                List.of(ticket(1)
                        .orders("1001")
                        .tie(SenderTie.STRANGER)
                        .thread()
                        .build()));

        assertThat(decision).isNotInstanceOf(MatchDecision.Join.class);
    }

    @Test
    void a_fresh_handle_that_names_the_order_joins() {
        MatchDecision decision = matcher.decide(
                message("where is order 1001? tracking does not move", "tracking", Set.of("1001")),
                List.of(ticket(1).orders("1001").tie(SenderTie.UNKNOWN).build()));

        assertThat(decision).isInstanceOf(MatchDecision.Join.class);
    }

    @Test
    void a_fresh_handle_without_a_shared_key_opens_its_own_ticket() {
        MatchDecision decision = matcher.decide(
                message("where is my parcel", "tracking", Set.of()),
                List.of(ticket(1).orders("1001").tie(SenderTie.UNKNOWN).build()));

        assertThat(decision).isInstanceOf(MatchDecision.OpenNew.class);
    }

    @Test
    void an_answer_in_the_thread_joins_within_thirty_days_only() {
        Incoming answer = message("thanks, and now?", "other", Set.of());

        assertThat(matcher.decide(
                        answer,
                        List.of(ticket(1)
                                .sentBefore(Duration.ofDays(29))
                                .thread()
                                .build())))
                .isInstanceOf(MatchDecision.Join.class);
        assertThat(matcher.decide(
                        answer,
                        List.of(ticket(1)
                                .sentBefore(Duration.ofDays(31))
                                .thread()
                                .build())))
                .isInstanceOf(MatchDecision.OpenNew.class);
    }

    @Test
    void beyond_the_window_the_same_customer_starts_anew() {
        assertThat(matcher.decide(
                        message("where is my parcel", "tracking", Set.of()),
                        List.of(ticket(1).sentBefore(Duration.ofDays(15)).build())))
                .isInstanceOf(MatchDecision.OpenNew.class);
    }

    @Test
    void two_tickets_equally_near_leave_the_choice_to_the_agent() {
        MatchDecision decision = matcher.decide(
                message("any news?", "other", Set.of()),
                List.of(ticket(1).build(), ticket(2).build()));

        assertThat(decision).isInstanceOf(MatchDecision.Suggest.class);
    }

    @Test
    void a_late_message_is_judged_by_its_own_time() {
        Candidate newer = ticket(1).opened(NOON.minus(Duration.ofHours(3))).build();
        Incoming late = new Incoming(
                "where is my parcel, tracking is stuck",
                Set.of(),
                Set.of(),
                new ProblemType("tracking"),
                NOON.minus(Duration.ofHours(5)));

        assertThat(matcher.decide(late, List.of(newer))).isInstanceOf(MatchDecision.Join.class);
    }

    @Test
    void the_order_of_the_candidates_does_not_matter() {
        Random random = new Random(11);
        for (int round = 0; round < 40; round++) {
            List<Candidate> candidates = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                SenderTie tie = SenderTie.values()[random.nextInt(3)];
                candidates.add(ticket(i)
                        .tie(tie)
                        .sentBefore(Duration.ofHours(random.nextInt(500)))
                        .orders(random.nextBoolean() ? "1001" : "1002")
                        .build());
            }
            Incoming message = message("where is order 1001", "tracking", Set.of("1001"));
            MatchDecision first = matcher.decide(message, candidates);
            Collections.shuffle(candidates, random);

            assertThat(matcher.decide(message, candidates)).isEqualTo(first);
        }
    }

    @Test
    void the_shop_sets_both_thresholds() {
        Incoming message = message("any news?", "other", Set.of());
        List<Candidate> candidates =
                List.of(ticket(1).sentBefore(Duration.ofDays(2)).build());
        ScoredMatcher careful = new ScoredMatcher(new MatchPolicy(1, 0.2, Duration.ofDays(14), Duration.ofDays(30)));

        assertThat(matcher.decide(message, candidates)).isInstanceOf(MatchDecision.Join.class);
        assertThat(careful.decide(message, candidates)).isInstanceOf(MatchDecision.Suggest.class);
        assertThatThrownBy(() -> new MatchPolicy(0.2, 0.8, Duration.ofDays(14), Duration.ofDays(30)))
                .hasMessageContaining("suggest");
    }

    @Test
    void the_nearest_of_several_tickets_joins_wherever_it_stands() {
        Candidate old = ticket(1).sentBefore(Duration.ofDays(13)).build();
        Candidate near = ticket(2).build();
        Incoming message = message("still no parcel, the tracking has not moved", "tracking", Set.of());

        assertThat(matcher.decide(message, List.of(old, near)))
                .isInstanceOfSatisfying(
                        MatchDecision.Join.class,
                        join -> assertThat(join.ticket()).isEqualTo(near.ticket()));
    }

    @Test
    void of_two_threads_the_one_that_was_written_in_last_goes_on() {
        Incoming answer = message("thanks, and now?", "other", Set.of());
        Candidate older = ticket(2).sentBefore(Duration.ofDays(2)).thread().build();
        Candidate newer = ticket(1).sentBefore(Duration.ofDays(1)).thread().build();
        Candidate asNew = ticket(3).sentBefore(Duration.ofDays(1)).thread().build();

        assertThat(joined(answer, newer, older)).isEqualTo(newer.ticket());
        assertThat(joined(answer, newer, asNew)).isEqualTo(joined(answer, asNew, newer));
    }

    private TicketId joined(Incoming message, Candidate... candidates) {
        return ((MatchDecision.Join) matcher.decide(message, List.of(candidates))).ticket();
    }

    @Test
    void a_score_at_a_threshold_has_reached_it() {
        Incoming message = message("any news?", "other", Set.of());
        List<Candidate> candidates = List.of(ticket(1).build());
        double score = ((MatchDecision.Join) matcher.decide(message, candidates)).score();

        assertThat(matcher.under(thresholds(score, score)).decide(message, candidates))
                .isInstanceOf(MatchDecision.Join.class);
        assertThat(matcher.under(thresholds(1, score)).decide(message, candidates))
                .isInstanceOf(MatchDecision.Suggest.class);
        MatchDecision missed = matcher.under(thresholds(1, Math.nextUp(score))).decide(message, candidates);
        assertThat(missed).isInstanceOf(MatchDecision.OpenNew.class);
        assertThat(missed.reasons()).as("why it was not enough").isNotEmpty();
    }

    private static MatchPolicy thresholds(double join, double suggest) {
        return new MatchPolicy(join, suggest, Duration.ofDays(14), Duration.ofDays(30));
    }

    @Test
    void the_last_moment_of_the_window_is_still_inside() {
        Incoming message = message("where is my parcel", "tracking", Set.of());
        Duration window = MatchPolicy.DEFAULT.window();
        TicketMatcher open = matcher.under(new MatchPolicy(0.5, Double.MIN_VALUE, window, window));

        assertThat(open.decide(message, List.of(ticket(1).sentBefore(window).build())))
                .isInstanceOf(MatchDecision.Suggest.class);
        MatchDecision later = open.decide(
                message, List.of(ticket(1).sentBefore(window.plusSeconds(1)).build()));
        assertThat(later).isInstanceOf(MatchDecision.OpenNew.class);
        assertThat(later.reasons()).as("no order contradicts").isEmpty();
    }

    @Test
    void the_weightiest_reason_is_told_first() {
        MatchDecision decision = matcher.decide(
                message("where is order 1001", "tracking", Set.of("1001")),
                List.of(ticket(1).orders("1001").sentBefore(Duration.ofDays(8)).build()));

        assertThat(decision.features())
                .hasSizeGreaterThan(2)
                .isSortedAccordingTo(Comparator.comparingDouble(feature -> -Math.abs(feature.weight())));
    }

    @Test
    void a_matcher_without_thresholds_stays_as_it_is_under_any_policy() {
        TicketMatcher never = (message, candidates) -> new MatchDecision.OpenNew(List.of());

        assertThat(never.under(MatchPolicy.DEFAULT)).isSameAs(never);
    }

    private static Incoming message(String text, String type, Set<String> orders) {
        Set<OrderKey> keys = orders.stream().map(OrderKey::of).collect(java.util.stream.Collectors.toSet());
        return new Incoming(text, keys, Set.of(), new ProblemType(type), NOON);
    }

    private static TicketFixture ticket(int number) {
        return new TicketFixture(new TicketId(new UUID(0, number)));
    }

    /** A tracking ticket of the same customer, an hour old, unless told otherwise. */
    private static final class TicketFixture {
        private final TicketId id;
        private SenderTie tie = SenderTie.SAME;
        private Instant opened = NOON.minus(Duration.ofHours(1));
        private Set<OrderKey> orders = Set.of();
        private String text = "my parcel has not arrived, tracking is stuck";
        private boolean thread;

        TicketFixture(TicketId id) {
            this.id = id;
        }

        TicketFixture tie(SenderTie value) {
            tie = value;
            return this;
        }

        TicketFixture sentBefore(Duration value) {
            opened = NOON.minus(value);
            return this;
        }

        TicketFixture opened(Instant value) {
            opened = value;
            return this;
        }

        TicketFixture orders(String value) {
            orders = Set.of(OrderKey.of(value));
            return this;
        }

        TicketFixture saying(String value) {
            text = value;
            return this;
        }

        TicketFixture thread() {
            thread = true;
            return this;
        }

        Candidate build() {
            return new Candidate(
                    id,
                    tie,
                    thread,
                    false,
                    orders,
                    Set.of(),
                    new ProblemType("tracking"),
                    opened,
                    opened,
                    false,
                    List.of(text));
        }
    }
}
