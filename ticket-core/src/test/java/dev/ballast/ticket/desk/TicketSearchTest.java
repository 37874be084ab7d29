package dev.ballast.ticket.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class TicketSearchTest {

    private static final double MILLION = 1_000_000;

    @Test
    void a_word_of_many_tickets_is_met_along_the_list() {
        assertThat(inShare(1.0).walk(51, MILLION, MILLION)).isEqualTo(10_000);
        assertThat(inShare(0.02).walk(51, MILLION, MILLION)).isBetween(5_000, 5_200);
    }

    @Test
    void messages_are_looked_up_where_they_are_fewer_than_the_tickets_on_the_way() {
        assertThat(inShare(0.006).walk(51, MILLION, MILLION)).isZero();
    }

    @Test
    void what_a_filter_keeps_away_makes_the_way_longer() {
        assertThat(inShare(0.01).walk(51, MILLION, MILLION)).isPositive();
        assertThat(inShare(0.01).walk(51, MILLION / 11, MILLION)).isZero();
        assertThat(inShare(1.0).walk(51, MILLION / 11, MILLION)).isBetween(2_000, 3_000);
    }

    @Test
    void where_few_tickets_pass_all_of_them_are_asked() {
        assertThat(inShare(0.01).walk(51, 200, MILLION)).isEqualTo(10_000);
    }

    private static TicketSearch.Frequent inShare(double share) {
        return new TicketSearch.Frequent("'parcel':*", Set.of(), share * MILLION, share);
    }
}
