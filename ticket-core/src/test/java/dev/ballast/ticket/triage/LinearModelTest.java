package dev.ballast.ticket.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ballast.ticket.triage.LinearModel.Example;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LinearModelTest {

    private static final SparseText PARCEL = text(3, 7, 11);
    private static final SparseText REFUND = text(4, 8, 11);
    private static final SparseText SIZE = text(5, 9, 11);

    @Test
    void what_was_shown_is_told_and_what_all_labels_share_tells_nothing() {
        LinearModel model = LinearModel.train(shown(), 3);

        assertThat(model.probabilities(PARCEL)[0]).isGreaterThan(0.8);
        assertThat(model.probabilities(REFUND)[1]).isGreaterThan(0.8);
        assertThat(model.probabilities(SIZE)[2]).isGreaterThan(0.8);
        assertThat(Arrays.stream(model.probabilities(text(11))).max().orElseThrow())
                .isLessThan(0.6);
        assertThat(model.weight(3, 0)).isPositive().isGreaterThan(model.weight(11, 0));
        assertThat(model.weight(3, 1)).isNegative();
    }

    @Test
    void the_same_sentences_give_the_same_model() {
        assertThat(LinearModel.train(shown(), 3).logits(PARCEL))
                .isEqualTo(LinearModel.train(shown(), 3).logits(PARCEL));
    }

    @Test
    void of_two_that_contradict_each_other_the_one_that_counts_more_is_believed() {
        LinearModel model = LinearModel.train(List.of(new Example(PARCEL, 0, 1), new Example(PARCEL, 1, 8)), 2);

        assertThat(model.probabilities(PARCEL)[1]).isGreaterThan(0.5);
    }

    @Test
    void where_nothing_is_known_a_label_that_was_frequent_is_likelier() {
        List<Example> mostlyParcels = IntStream.range(0, 40)
                .mapToObj(i -> new Example(text(100 + i), i % 8 == 0 ? 1 : 0, 1))
                .toList();

        double[] probability = LinearModel.train(mostlyParcels, 2).probabilities(text());

        assertThat(probability[0]).isGreaterThan(probability[1]);
    }

    @Test
    void a_correction_turns_what_it_is_about_and_leaves_the_rest() {
        double[] parcelForRefund = {0, 3, 0};
        LinearModel shift = LinearModel.correcting(
                List.of(parcelForRefund, parcelForRefund),
                List.of(new Example(PARCEL, 0, 1), new Example(PARCEL, 0, 1)),
                3);

        double[] corrected = shift.logits(PARCEL);
        assertThat(corrected[0] + parcelForRefund[0]).isGreaterThan(corrected[1] + parcelForRefund[1]);
        assertThat(corrected[1]).as("what it was told before").isNegative();
        double[] untouched = shift.logits(text(5, 9));
        assertThat(Arrays.stream(untouched).map(Math::abs).max().orElseThrow())
                .as("a little, for the mix of the shop's problems")
                .isPositive()
                .isLessThan(corrected[0] / 2);
    }

    @Test
    void a_louder_feature_learns_more() {
        SparseText text = new SparseText(new int[] {3, 7}, new float[] {0.9f, 0.3f}, 1);
        List<Example> examples = List.of(new Example(text, 0, 1));

        LinearModel trained = LinearModel.train(examples, 2);
        LinearModel shift = LinearModel.correcting(List.of(new double[2]), examples, 2);

        assertThat(trained.weight(3, 0)).isGreaterThan(trained.weight(7, 0));
        assertThat(shift.weight(3, 0)).isEqualTo(3 * shift.weight(7, 0), within(1e-5f));
    }

    @Test
    void what_was_told_right_before_teaches_nothing() {
        LinearModel shift =
                LinearModel.correcting(List.of(new double[] {30, 0, 0}), List.of(new Example(PARCEL, 0, 1)), 3);

        assertThat(shift.logits(PARCEL)).containsExactly(new double[3], within(1e-6));
    }

    @Test
    void a_text_adds_up_its_features_by_their_values() {
        LinearModel model = LinearModel.train(shown(), 3);
        SparseText twice = new SparseText(new int[] {3, 8}, new float[] {2, -1}, 1);
        double[] none = model.logits(text());

        for (int label = 0; label < model.classes(); label++) {
            assertThat(model.logits(twice)[label])
                    .isEqualTo(none[label] + 2 * model.weight(3, label) - model.weight(8, label), within(1e-5));
        }
    }

    @Test
    void probabilities_add_up_to_one_however_great_the_logits() {
        double[] probability = LinearModel.softmax(new double[] {1000, 1000 + Math.log(3), -1000});

        assertThat(probability).containsExactly(new double[] {0.25, 0.75, 0}, within(1e-9));
    }

    @Test
    void a_model_that_was_written_reads_as_the_same() throws IOException {
        LinearModel model = LinearModel.train(shown(), 3);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ModelWriter out = new ModelWriter(file);
        model.write(out);
        out.flush();

        LinearModel read = LinearModel.read(new ModelReader(new ByteArrayInputStream(file.toByteArray())));

        assertThat(read.classes()).isEqualTo(3);
        assertThat(read.logits(PARCEL)).isEqualTo(model.logits(PARCEL));
    }

    private static List<Example> shown() {
        return IntStream.range(0, 30)
                .mapToObj(i -> new Example(List.of(PARCEL, REFUND, SIZE).get(i % 3), i % 3, 1))
                .toList();
    }

    private static SparseText text(int... features) {
        float[] values = new float[features.length];
        Arrays.fill(values, (float) (1 / Math.sqrt(Math.max(1, features.length))));
        return new SparseText(features, values, 1);
    }
}
