package dev.ballast.ticket.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LikenessTest {

    private final Likeness likeness = Likeness.to(List.of(text(3, 7), text(7, 9), text(20)));

    @Test
    void equal_texts_are_wholly_alike_and_strangers_not_at_all() {
        float[] alike = likeness.of(text(3, 7));

        assertThat(alike[0]).isCloseTo(1, within(1e-6f));
        assertThat(alike[1]).isCloseTo(0.5f, within(1e-6f));
        assertThat(alike[2]).isZero();
    }

    @Test
    void there_may_be_nothing_to_be_like_and_nothing_to_compare() {
        assertThat(Likeness.to(List.of()).of(text(1))).isEmpty();
        assertThat(likeness.of(text())).containsOnly(0);
    }

    private static SparseText text(int... features) {
        float[] values = new float[features.length];
        Arrays.fill(values, 2);
        return new SparseText(features, values, 1);
    }
}
