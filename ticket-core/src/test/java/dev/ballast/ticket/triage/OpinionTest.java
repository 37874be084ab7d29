package dev.ballast.ticket.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class OpinionTest {

    private static final ProblemType SIZE = new ProblemType("size");
    private static final List<ProblemType> TYPES = List.of(SIZE, ProblemType.PRAISE, ProblemType.OTHER);

    @Test
    void the_most_probable_type_comes_first() {
        Opinion opinion = opinion(0.3, 0.6, 0.1, 0);

        assertThat(List.of(opinion.type(0), opinion.type(1), opinion.type(2)))
                .containsExactly(ProblemType.PRAISE, SIZE, ProblemType.OTHER);
        assertThat(opinion.probability(0)).isEqualTo(0.6);
        assertThat(opinion.probability(2)).isEqualTo(0.1);
    }

    @Test
    void what_is_no_matter_of_a_shop_counts_as_other_and_makes_that_less_certain() {
        Opinion opinion = opinion(0.3, 0.1, 0.2, 0.4);

        assertThat(opinion.type(0)).isEqualTo(ProblemType.OTHER);
        assertThat(opinion.probability(0)).isEqualTo(0.6, within(1e-9));
        assertThat(opinion.certainty()).isEqualTo(0.2, within(1e-9));
        assertThat(opinion(0.7, 0, 0, 0.3).certainty()).isEqualTo(0.7);
    }

    @Test
    void words_of_many_stars_that_would_be_no_matter_of_a_shop_are_praise() {
        Opinion pleased = opinion(0.3, 0.1, 0.2, 0.4).pleased();

        assertThat(pleased.type(0)).isEqualTo(ProblemType.PRAISE);
        assertThat(pleased.probability(0)).isEqualTo(0.5, within(1e-9));
        assertThat(pleased.probability(2)).isEqualTo(0.2, within(1e-9));
        assertThat(pleased.stray()).isZero();
    }

    @Test
    void words_of_few_stars_are_no_praise() {
        Opinion displeased = opinion(0.1, 0.5, 0.2, 0.2).displeased();

        assertThat(displeased.type(0)).isEqualTo(ProblemType.OTHER);
        assertThat(displeased.probability(0)).isEqualTo(0.9, within(1e-9));
        assertThat(displeased.probability(2)).isZero();
        assertThat(displeased.stray()).isEqualTo(0.2);
    }

    @Test
    void stars_count_wherever_the_types_stand_in_the_taxonomy() {
        for (List<ProblemType> types : List.of(
                List.of(ProblemType.OTHER, ProblemType.PRAISE), List.of(ProblemType.PRAISE, ProblemType.OTHER))) {
            double[] probability = {0.3, 0.3, 0.4};
            Opinion opinion = Opinion.of(types, probability, 1);

            assertThat(opinion.type(0)).isEqualTo(ProblemType.OTHER);
            assertThat(opinion.pleased().type(0)).isEqualTo(ProblemType.PRAISE);
            assertThat(opinion.displeased().probability(1)).as("praise").isZero();
        }
    }

    @Test
    void a_shop_without_praise_has_nothing_to_move() {
        Opinion opinion = Opinion.of(List.of(SIZE), new double[] {0.8, 0.2}, 1);

        assertThat(opinion.pleased()).isSameAs(opinion);
        assertThat(opinion.displeased()).isSameAs(opinion);
    }

    private static Opinion opinion(double... probability) {
        return Opinion.of(TYPES, probability, 1);
    }
}
