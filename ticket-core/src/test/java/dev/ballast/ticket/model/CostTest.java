package dev.ballast.ticket.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class CostTest {

    private static final Money TEN_EUROS = new Money(BigDecimal.TEN, "EUR");

    @Test
    void time_taken_back_never_makes_less_than_none() {
        assertThat(Cost.NONE.spent(90).spent(-30).effortSeconds()).isEqualTo(60);
        assertThat(Cost.NONE.spent(90).spent(-120).effortSeconds()).isZero();
    }

    @Test
    void costs_add_up_in_one_currency_and_of_two_the_first_stays() {
        Cost euros = new Cost(60, TEN_EUROS);

        assertThat(euros.plus(new Cost(30, TEN_EUROS))).isEqualTo(new Cost(90, new Money(new BigDecimal(20), "EUR")));
        assertThat(euros.plus(new Cost(30, new Money(BigDecimal.ONE, "USD")))).isEqualTo(new Cost(90, TEN_EUROS));
        assertThat(euros.plus(Cost.NONE)).isEqualTo(euros);
        assertThat(Cost.NONE.plus(euros)).isEqualTo(euros);
    }
}
