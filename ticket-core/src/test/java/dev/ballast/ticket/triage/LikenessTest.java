package dev.ballast.ticket.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LikenessTest {

    private final Likeness likeness = Likeness.to(List.of(text(3, 7), text(7, 9), text(20)));

    @Test
    void equal_texts_are_wholly_alike_and_strangers_not_at_all() {
        Map<Integer, Float> alike = alike(likeness, text(3, 7));

        assertThat(alike.get(0)).isCloseTo(1, within(1e-6f));
        assertThat(alike.get(1)).isCloseTo(0.5f, within(1e-6f));
        assertThat(alike).doesNotContainKey(2);
    }

    @Test
    void there_may_be_nothing_to_be_like_and_nothing_to_compare() {
        assertThat(alike(Likeness.to(List.of()), text(1))).isEmpty();
        assertThat(alike(likeness, text())).isEmpty();
    }

    @Test
    void what_very_many_texts_have_makes_none_alike_and_what_sixty_share_still_does() {
        List<SparseText> many = IntStream.range(0, 600)
                .mapToObj(i -> i < 60 ? text(1, 2, 1_000 + i) : text(1, 1_000 + i))
                .toList();

        Map<Integer, Float> sixty = alike(Likeness.to(many), text(1, 2));
        assertThat(sixty.get(0)).as("sixty texts share it").isGreaterThan(0.5f);
        assertThat(sixty).as("all have it").doesNotContainKey(599);
    }

    @Test
    void louder_features_count_more_and_loudness_alone_makes_no_text_unlike() {
        Likeness one = Likeness.to(List.of(new SparseText(new int[] {3, 7}, new float[] {3, 4}, 1)));

        assertThat(alike(one, text(3)).get(0)).isCloseTo(0.6f, within(1e-6f));
        assertThat(alike(one, text(7)).get(0)).isCloseTo(0.8f, within(1e-6f));
        assertThat(alike(one, new SparseText(new int[] {3, 7}, new float[] {30, 40}, 1))
                        .get(0))
                .isCloseTo(1, within(1e-6f));
    }

    @Test
    void one_text_leaves_nothing_behind_for_the_next() {
        Map<Integer, Float> before = alike(likeness, text(3, 7));

        alike(likeness, text(7, 9, 20));

        assertThat(alike(likeness, text(3, 7))).isEqualTo(before);
    }

    private static Map<Integer, Float> alike(Likeness likeness, SparseText text) {
        Map<Integer, Float> alike = new HashMap<>();
        likeness.of(text, alike::put);
        return alike;
    }

    private static SparseText text(int... features) {
        float[] values = new float[features.length];
        Arrays.fill(values, 2);
        return new SparseText(features, values, 1);
    }
}
