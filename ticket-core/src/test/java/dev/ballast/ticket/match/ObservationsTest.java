package dev.ballast.ticket.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ballast.contract.ticket.TicketId;
import dev.ballast.ticket.extract.OrderKey;
import dev.ballast.ticket.triage.ProblemType;
import dev.ballast.ticket.triage.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts between a message and a ticket, by topics that the test says itself. */
class ObservationsTest {

    private static final Instant NOON = Instant.parse("2026-05-10T12:00:00Z");

    private static final Map<String, Topics.Topic> TOPICS = Map.of(
            "parcel", new Topics.Topic(List.of(1.0, 0.0), 0),
            "colour", new Topics.Topic(List.of(0.0, 1.0), 0),
            "parcel or colour", new Topics.Topic(List.of(0.5, 0.5), 0),
            "parcel, any news", new Topics.Topic(List.of(1.0, 0.0), 0.5),
            "any news", new Topics.Topic(List.of(1.0, 0.0), 1),
            "hardly any news", new Topics.Topic(List.of(1.0, 0.0), 0.05));

    private final Observations observations = new Observations(MatchWeights.DEFAULT, TOPICS::get);

    @Test
    void a_handle_of_nobody_counts_where_it_names_a_key_of_the_ticket_and_a_stranger_never() {
        Seen seen = new Seen();

        assertThat(seen.tie(SenderTie.SAME).names()).contains("same-customer");
        assertThat(seen.tie(SenderTie.UNKNOWN).names()).doesNotContain("unknown-with-key");
        assertThat(seen.tie(SenderTie.UNKNOWN).orders("1001", "1001").names()).contains("unknown-with-key");
        assertThat(seen.tie(SenderTie.STRANGER).orders("1001", "1001").weight("stranger"))
                .isZero();
    }

    @Test
    void the_order_and_the_shipment_in_common_are_told_by_their_numbers() {
        Seen seen = new Seen().orders("1001 1002", "1002 1003").trackings("1Z1 1Z2", "1Z2 1Z3");

        assertThat(seen.about("same-order")).isEqualTo("1002");
        assertThat(seen.about("same-tracking")).isEqualTo("1Z2");
        assertThat(new Seen().orders("1001", "1002").trackings("1Z1", "1Z2").names())
                .doesNotContain("same-order", "same-tracking");
    }

    @ParameterizedTest
    @CsvSource({"'', '', false", "1001, '', true", "'', 1001, true", "1001, 1001, false"})
    void an_order_that_only_one_of_both_names_is_one_sided(String own, String others, boolean oneSided) {
        assertThat(new Seen().orders(own, others).names().contains("one-sided-order"))
                .isEqualTo(oneSided);
    }

    @Test
    void a_conversation_counts_three_times_while_people_still_talk() {
        assertThat(new Seen().names()).doesNotContain("conversation");
        Seen seen = new Seen().conversation();

        assertThat(seen.gap(Duration.ZERO).value("conversation")).isEqualTo(3);
        assertThat(seen.gap(Duration.ofMinutes(90)).value("conversation")).isEqualTo(2);
        assertThat(seen.gap(Duration.ofDays(2)).value("conversation")).isEqualTo(1);
    }

    @Test
    void waiting_counts_in_equal_parts_for_five_days_and_silence_for_every_five_after() {
        Seen seen = new Seen();

        assertThat(seen.gap(Duration.ofDays(2)).value("gap")).isEqualTo(0.4);
        assertThat(seen.gap(Duration.ofDays(10)).value("gap")).isEqualTo(1);
        assertThat(seen.gap(Duration.ofDays(5)).names()).doesNotContain("silence");
        assertThat(seen.gap(Duration.ofDays(10)).value("silence")).isEqualTo(1);
        assertThat(seen.gap(Duration.ofDays(15)).value("silence")).isEqualTo(2);
        assertThat(seen.gap(Duration.ofDays(15)).weight("silence")).isNegative();
    }

    @ParameterizedTest
    @CsvSource({"20, 20 h", "47, 47 h", "48, 2 d", "240, 10 d"})
    void what_passed_is_told_in_hours_at_first_and_in_days_from_the_second_on(int hours, String told) {
        assertThat(new Seen().gap(Duration.ofHours(hours)).about("gap")).isEqualTo(told);
    }

    @Test
    void a_settled_ticket_is_less_likely_meant() {
        assertThat(new Seen().names()).doesNotContain("resolved");
        assertThat(new Seen().resolved().weight("resolved")).isNegative();
    }

    @Test
    void the_same_kind_speaks_for_the_ticket_as_loudly_as_another_one_against_it() {
        Seen same = new Seen().says("parcel").ticketSays("parcel");
        Seen other = new Seen().says("parcel").ticketSays("colour");

        assertThat(same.about("kind")).isEqualTo("100 %");
        assertThat(same.weight("kind")).isPositive().isEqualTo(-other.weight("other-kind"), within(1e-9));
        assertThat(other.about("other-kind")).isEqualTo("tracking / colour");
        assertThat(new Seen().says("parcel").ticketSays("parcel or colour").about("kind"))
                .as("the cosine, whatever the lengths")
                .isEqualTo("71 %");
    }

    @Test
    void the_best_agreement_with_any_text_that_tells_a_kind_counts() {
        assertThat(new Seen().says("parcel").ticketSays("colour", "parcel").names())
                .contains("kind");
        assertThat(new Seen().says("parcel").ticketSays("any news").names()).contains("other-kind");
        assertThat(new Seen().says("parcel").ticketSays().names()).contains("other-kind");
    }

    @Test
    void a_message_that_only_goes_on_is_not_judged_by_its_kind() {
        assertThat(new Seen().says("any news").ticketSays("parcel").names())
                .contains("follow-up")
                .doesNotContain("kind", "other-kind");
        assertThat(new Seen().says("hardly any news").ticketSays("parcel").names())
                .contains("kind")
                .doesNotContain("follow-up");
        assertThat(new Seen().says("parcel, any news").ticketSays("parcel").value("kind"))
                .as("as far as it tells a kind")
                .isEqualTo(new Seen().says("parcel").ticketSays("parcel").value("kind") / 2, within(1e-9));
    }

    @Test
    void what_an_older_problem_may_have_led_to_is_told_from_another_one_by_a_key_in_common() {
        Seen refund = new Seen().type("refund").says("parcel").ticketSays("colour");

        assertThat(refund.orders("1001", "1001").value("goes-on")).isEqualTo(1);
        assertThat(new Seen()
                        .type("refund")
                        .orders("1001", "1001")
                        .says("parcel, any news")
                        .ticketSays("parcel or colour")
                        .value("goes-on"))
                .isEqualTo((1 - Math.sqrt(0.5)) / 2, within(1e-9));
        assertThat(refund.orders("", "").names()).doesNotContain("goes-on");
        assertThat(refund.orders("1001", "1001").type("colour").names()).doesNotContain("goes-on");
    }

    @Test
    void between_the_first_and_the_last_message_of_a_ticket_no_time_passed() {
        Candidate ticket =
                new Seen().lasting(Duration.ofHours(3)).gap(Duration.ofHours(1)).ticket();

        assertThat(gapAt(NOON, ticket)).isEqualTo(Duration.ofHours(1));
        assertThat(gapAt(NOON.minus(Duration.ofHours(2)), ticket)).isEqualTo(Duration.ZERO);
        assertThat(gapAt(NOON.minus(Duration.ofHours(6)), ticket)).isEqualTo(Duration.ofHours(2));
    }

    private static Duration gapAt(Instant at, Candidate ticket) {
        return Observations.gap(new Incoming("", Set.of(), Set.of(), ProblemType.OTHER, at), ticket);
    }

    /** A message of the ticket's customer, at once and about the same, unless told otherwise. */
    private final class Seen {
        private SenderTie tie = SenderTie.SAME;
        private String orders = "";
        private String ticketOrders = "";
        private String trackings = "";
        private String ticketTrackings = "";
        private boolean conversation;
        private boolean resolved;
        private Duration gap = Duration.ZERO;
        private Duration lasting = Duration.ZERO;
        private String type = "tracking";
        private String text = "parcel";
        private List<String> texts = List.of("parcel");

        Seen tie(SenderTie value) {
            tie = value;
            return this;
        }

        Seen orders(String own, String others) {
            orders = own;
            ticketOrders = others;
            return this;
        }

        Seen trackings(String own, String others) {
            trackings = own;
            ticketTrackings = others;
            return this;
        }

        Seen conversation() {
            conversation = true;
            return this;
        }

        Seen resolved() {
            resolved = true;
            return this;
        }

        Seen gap(Duration value) {
            gap = value;
            return this;
        }

        Seen lasting(Duration value) {
            lasting = value;
            return this;
        }

        Seen type(String value) {
            type = value;
            return this;
        }

        Seen says(String value) {
            text = value;
            return this;
        }

        Seen ticketSays(String... values) {
            texts = List.of(values);
            return this;
        }

        Candidate ticket() {
            Instant last = NOON.minus(gap);
            return new Candidate(
                    new TicketId(new UUID(0, 1)),
                    tie,
                    false,
                    conversation,
                    keys(ticketOrders),
                    words(ticketTrackings),
                    new ProblemType("colour"),
                    last.minus(lasting),
                    last,
                    resolved,
                    texts);
        }

        private Map<String, Feature> features() {
            Incoming message = new Incoming(text, keys(orders), words(trackings), new ProblemType(type), NOON);
            return observations.of(message, ticket()).stream()
                    .collect(Collectors.toMap(Feature::name, Function.identity()));
        }

        Set<String> names() {
            return features().keySet();
        }

        double value(String name) {
            return feature(name).value();
        }

        double weight(String name) {
            return feature(name).weight();
        }

        String about(String name) {
            return feature(name).about();
        }

        private Feature feature(String name) {
            Map<String, Feature> features = features();
            assertThat(features).containsKey(name);
            return features.get(name);
        }

        private static Set<OrderKey> keys(String written) {
            return words(written).stream().map(OrderKey::of).collect(Collectors.toSet());
        }

        private static Set<String> words(String written) {
            return Stream.of(written.split(" ")).filter(word -> !word.isEmpty()).collect(Collectors.toSet());
        }
    }
}
