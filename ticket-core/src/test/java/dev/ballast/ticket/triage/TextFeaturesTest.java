package dev.ballast.ticket.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextFeaturesTest {

    @Test
    void a_word_is_itself_a_pair_with_the_one_before_and_its_threes_to_fives_with_the_spaces() {
        assertThat(of("abc")).hasSize(1 + 1 + 3 + 2 + 1);
        assertThat(of("abcd ab")).hasSize((1 + 1 + 4 + 3 + 2) + (1 + 1 + 2 + 1));
    }

    @Test
    void chinese_and_japanese_are_one_to_three_characters() {
        assertThat(of("没收到")).hasSize(3 + 2 + 1);
        assertThat(of("没")).hasSize(1);
    }

    @Test
    void features_are_ascending_and_inside_their_ranges() {
        int[] features = TextFeatures.of(FoldedText.of("where is my parcel"), found(List.of(1, 2), "lost"));

        assertThat(features).isSorted();
        assertThat(Arrays.stream(features)).allMatch(feature -> feature >= 0 && feature < TextFeatures.SIZE);
        assertThat(Arrays.stream(of("where is my parcel"))).allMatch(feature -> feature < TextFeatures.LETTERS);
        assertThat(meanings(found(List.of(1, 2), "lost"))).isNotEmpty();
    }

    @Test
    void endings_leave_most_features_in_place_and_another_word_none() {
        assertThat(shared("delivery", "deliveries")).isGreaterThan(of("delivery").length / 2);
        assertThat(shared("delivery", "umtausch")).isZero();
    }

    @Test
    void the_order_of_words_shows_in_their_pairs_alone() {
        assertThat(of("red lamp")).hasSameSizeAs(of("lamp red"));
        assertThat(shared("red lamp", "lamp red")).isEqualTo(of("red lamp").length - 2);
        assertThat(shared("red 没 lamp", "red lamp"))
                .as("no pair over what has no spaces")
                .isEqualTo(of("red lamp").length - 1);
    }

    @Test
    void the_insides_of_a_long_word_are_its_beginning() {
        String word = IntStream.range(0, 400)
                .mapToObj(i -> String.valueOf((char) ('a' + i * 7 % 26)))
                .collect(Collectors.joining());

        assertThat(of(word)).hasSameSizeAs(of(word.substring(0, 40)));
        assertThat(of(word.substring(0, 20)).length).isLessThan(of(word).length);
    }

    @Test
    void a_long_text_has_all_its_features() {
        String text = "lamp ".repeat(300);

        assertThat(of(text)).hasSize(300 * of("lamp").length);
    }

    @Test
    void meanings_near_each_other_make_pairs_in_whatever_order() {
        assertThat(meanings(found(List.of(1, 2)))).hasSize(2 + 1).isEqualTo(meanings(found(List.of(2, 1))));
        assertThat(meanings(found(List.of(1, 2, 3, 4, 5))))
                .as("four apart is too far")
                .hasSize(5 + 9);
        assertThat(meanings(found(List.of(1, 2, 1)))).as("none with itself").hasSize(3 + 2);
        assertThat(meanings(found(List.of(1)))).isNotEqualTo(meanings(found(List.of(2))));
        assertThat(meanings(found(List.of(), "lost"))).hasSize(1).isNotEqualTo(meanings(found(List.of(), "refund")));
    }

    private static Lexicon.Findings found(List<Integer> meanings, String... votes) {
        Map<ProblemType, Double> all = Arrays.stream(votes).collect(Collectors.toMap(ProblemType::new, type -> 2.0));
        return new Lexicon.Findings(all, List.of(), Set.of(), false, meanings);
    }

    private static List<Integer> meanings(Lexicon.Findings found) {
        return Arrays.stream(TextFeatures.of(FoldedText.of("lamp"), found))
                .filter(feature -> feature >= TextFeatures.LETTERS)
                .boxed()
                .toList();
    }

    private static long shared(String one, String other) {
        Set<Integer> others = Arrays.stream(of(other)).boxed().collect(Collectors.toSet());
        return Arrays.stream(of(one)).filter(others::contains).count();
    }

    private static int[] of(String text) {
        return TextFeatures.of(FoldedText.of(text));
    }
}
