package dev.ballast.ticket.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
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

    @Test
    void what_nearly_every_text_has_makes_none_alike_and_what_few_share_still_does() {
        List<SparseText> many = IntStream.range(0, 60)
                .mapToObj(i -> i < 20 ? text(1, 2, 100 + i) : i < 41 ? text(1, 3, 100 + i) : text(1, 100 + i))
                .toList();

        float[] twenty = Likeness.to(many).of(text(1, 2));
        assertThat(twenty[0]).as("twenty texts share it").isGreaterThan(0.5f);
        assertThat(twenty[59]).as("all have it").isZero();
        assertThat(Likeness.to(many).of(text(3))).as("twenty-one have it").containsOnly(0);
    }

    @Test
    void among_thousands_what_one_in_a_hundred_has_is_still_rare() {
        List<SparseText> many = IntStream.range(0, 3_000)
                .mapToObj(i -> i < 30 ? text(2) : i < 61 ? text(3) : text(100 + i))
                .toList();

        assertThat(Likeness.to(many).of(text(2))[29]).isCloseTo(1, within(1e-6f));
        assertThat(Likeness.to(many).of(text(3))).containsOnly(0);
    }

    @Test
    void louder_features_count_more_and_loudness_alone_makes_no_text_unlike() {
        Likeness one = Likeness.to(List.of(new SparseText(new int[] {3, 7}, new float[] {3, 4}, 1)));

        assertThat(one.of(text(3))[0]).isCloseTo(0.6f, within(1e-6f));
        assertThat(one.of(text(7))[0]).isCloseTo(0.8f, within(1e-6f));
        assertThat(one.of(new SparseText(new int[] {3, 7}, new float[] {30, 40}, 1))[0])
                .isCloseTo(1, within(1e-6f));
    }

    private static SparseText text(int... features) {
        float[] values = new float[features.length];
        Arrays.fill(values, 2);
        return new SparseText(features, values, 1);
    }
}
