package dev.ballast.ticket.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TwoKindsTest {

    private static final List<int[]> TELLING =
            features("the lamp is broken", "where is my parcel", "the shoes are too small", "refund my order");
    private static final List<int[]> EMPTY = features("dear sir or madam", "best regards");

    @Test
    void what_tells_nothing_is_told_from_what_tells_a_problem() {
        TwoKinds kinds = TwoKinds.of(TELLING, EMPTY, 1);

        assertThat(EMPTY).allSatisfy(text -> assertThat(kinds.empty(text)).isGreaterThan(0.5));
        assertThat(TELLING).allSatisfy(text -> assertThat(kinds.empty(text)).isLessThan(0.5));
    }

    @Test
    void the_more_the_few_empty_ones_count_the_more_texts_are_taken_for_empty() {
        int[] between = TextFeatures.of(FoldedText.of("dear lamp"));

        assertThat(TwoKinds.of(TELLING, EMPTY, 8).empty(between))
                .isGreaterThan(TwoKinds.of(TELLING, EMPTY, 1).empty(between));
    }

    private static List<int[]> features(String... texts) {
        return Stream.of(texts)
                .map(text -> TextFeatures.of(FoldedText.of(text)))
                .toList();
    }
}
