package dev.ballast.ticket.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TfIdfTest {

    private static final int EVERYWHERE = 1;
    private static final int RARE = 2;
    private static final int STRANGE = 7;
    private static final int MEANING = TextFeatures.LETTERS;

    private final TfIdf weights = TfIdf.over(List.of(
            features(EVERYWHERE, RARE, RARE, RARE, MEANING),
            features(EVERYWHERE, 3, MEANING + 1),
            features(EVERYWHERE, 4)));

    @Test
    void a_rare_feature_weighs_more_than_one_of_every_sentence_however_often_a_sentence_repeats_it() {
        assertThat(weights.weight(RARE)).isGreaterThan(weights.weight(EVERYWHERE));
        assertThat(weights.weight(RARE)).isEqualTo(weights.weight(3));
        assertThat(weights.weight(STRANGE)).isGreaterThan(weights.weight(RARE));
        assertThat(weights.weight(EVERYWHERE)).isPositive();
    }

    @Test
    void what_no_sentence_had_is_left_out_and_makes_a_text_unfamiliar() {
        assertThat(weights.weigh(features(EVERYWHERE, RARE)).familiar()).isEqualTo(1);
        assertThat(weights.weigh(features(STRANGE)).familiar()).isZero();
        SparseText half = weights.weigh(features(RARE, 3, STRANGE));
        assertThat(half.index()).containsExactly(RARE, 3);
        assertThat(half.familiar()).isBetween(0.4f, 0.65f);
        assertThat(weights.weigh(features(EVERYWHERE, STRANGE)).familiar())
                .as("a word of every sentence makes little familiar")
                .isLessThan(half.familiar());
    }

    @Test
    void a_repeated_feature_weighs_more_and_less_than_as_often() {
        SparseText text = weights.weigh(features(RARE, 3, 3));

        assertThat(text.index()).containsExactly(RARE, 3);
        assertThat(text.value()[1] / text.value()[0]).isBetween(1.1f, 1.9f);
    }

    @Test
    void letters_weigh_one_together_and_meanings_less_whatever_their_number() {
        SparseText short_ = weights.weigh(features(RARE, MEANING));
        SparseText long_ = weights.weigh(features(EVERYWHERE, RARE, 3, 4, MEANING, MEANING + 1));

        assertThat(length(short_, false)).isEqualTo(1, within(1e-5));
        assertThat(length(long_, false)).isEqualTo(1, within(1e-5));
        assertThat(length(long_, true)).isPositive().isLessThan(1).isEqualTo(length(short_, true), within(1e-5));
    }

    @Test
    void strange_letters_make_what_is_known_beside_them_weigh_less() {
        assertThat(length(weights.weigh(features(RARE, STRANGE)), false)).isLessThan(0.9);
    }

    @Test
    void an_empty_text_has_no_weight_and_is_not_familiar() {
        SparseText empty = weights.weigh(features());

        assertThat(empty.index()).isEmpty();
        assertThat(empty.familiar()).isZero();
        assertThat(weights.weigh(features(MEANING)).familiar()).isZero();
    }

    @Test
    void nothing_of_the_documents_it_got_to_know_is_strange_any_more() {
        TfIdf knowing = weights.knowing(List.of(features(STRANGE, EVERYWHERE)));

        assertThat(knowing.weigh(features(STRANGE)).familiar()).isEqualTo(1);
        assertThat(knowing.weight(STRANGE)).isEqualTo(weights.weight(RARE));
        assertThat(knowing.weight(EVERYWHERE)).isEqualTo(weights.weight(EVERYWHERE));
        assertThat(weights.weigh(features(STRANGE)).familiar())
                .as("the one that it came from")
                .isZero();
    }

    @Test
    void weights_that_were_written_read_as_the_same() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ModelWriter out = new ModelWriter(file);
        weights.write(out);
        out.flush();

        TfIdf read = TfIdf.read(new ModelReader(new ByteArrayInputStream(file.toByteArray())));

        SparseText text = read.weigh(features(EVERYWHERE, RARE, STRANGE));
        assertThat(text).usingRecursiveComparison().isEqualTo(weights.weigh(features(EVERYWHERE, RARE, STRANGE)));
    }

    private static double length(SparseText text, boolean meanings) {
        double squares = 0;
        for (int i = 0; i < text.index().length; i++) {
            if (text.index()[i] >= TextFeatures.LETTERS == meanings) {
                squares += text.value()[i] * text.value()[i];
            }
        }
        return Math.sqrt(squares);
    }

    private static int[] features(int... sorted) {
        return sorted;
    }
}
