package dev.ballast.ticket.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

    private static final int LABELS = 4;

    @Test
    void a_label_gains_what_its_nearest_sentence_shares_and_no_more_for_further_ones() {
        Nearest nearest = Nearest.of(
                List.of(sentence(2, 1, 2), sentence(0, 3, 4), sentence(0, 3, 9), sentence(2, 8), sentence(0, 7)),
                LABELS);

        double[] gains = gains(nearest, 3, 4);

        assertThat(gains[0]).isPositive();
        assertThat(gains[1]).as("no sentence").isZero();
        assertThat(gains[2]).as("nothing in common").isZero();
        assertThat(gains(nearest, 1, 2)[2]).as("equal to one").isEqualTo(gains[0], within(1e-5));
        assertThat(gains(nearest, 4, 8)[0]).as("half of it").isEqualTo(gains[0] / 2, within(1e-5));
    }

    @Test
    void it_adds_to_what_was_thought_before() {
        Nearest nearest = Nearest.of(List.of(sentence(0, 3)), LABELS);
        double[] logits = {-2, 0, 0, 1};

        nearest.addTo(logits, text(3));

        assertThat(logits[0]).isEqualTo(gains(nearest, 3)[0] - 2, within(1e-5));
        assertThat(logits[3]).isEqualTo(1);
    }

    private static double[] gains(Nearest nearest, int... features) {
        double[] logits = new double[LABELS];
        nearest.addTo(logits, text(features));
        return logits;
    }

    private static LinearModel.Example sentence(int label, int... features) {
        return new LinearModel.Example(text(features), label, 1);
    }

    private static SparseText text(int... features) {
        float[] values = new float[features.length];
        Arrays.fill(values, 2);
        return new SparseText(features, values, 1);
    }
}
