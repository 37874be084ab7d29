package dev.ballast.ticket.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class TaxonomyTest {

    static final List<String> LANGUAGES = Sentence.LANGUAGES;

    @Test
    void every_shipped_type_has_english_and_chinese_names() {
        assertThat(Taxonomy.shipped().types())
                .hasSize(16)
                .allSatisfy(entry -> assertThat(entry.names()).containsKeys("en", "zh"));
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void every_type_has_at_least_twenty_seed_sentences_in_every_language(String language) {
        Map<ProblemType, Long> seeds = Sentence.resource("/triage/seeds").stream()
                .filter(seed -> seed.language().equals(language))
                .collect(Collectors.groupingBy(Sentence::type, Collectors.counting()));

        assertThat(seeds.keySet()).isEqualTo(codes());
        assertThat(seeds.values()).allMatch(count -> count >= 20);
    }

    @Test
    void nothing_that_is_scored_on_was_learned_from() {
        Set<String> learned = folded(Stream.of(Sentence.seeds(), Sentence.chatter(), Sentence.followUps())
                .flatMap(List::stream)
                .toList());

        assertThat(learned).hasSizeGreaterThan(folded("/triage/seeds").size());
        assertThat(folded("/eval/test")).doesNotContainAnyElementsOf(learned);
        assertThat(folded("/eval/fresh")).doesNotContainAnyElementsOf(learned);
        assertThat(folded("/eval/test")).doesNotContainAnyElementsOf(folded("/eval/dev"));
    }

    @Test
    void a_shop_adds_types_and_renames_shipped_ones_in_place() {
        Taxonomy own = Taxonomy.shipped()
                .extendedBy(List.of(
                        new Taxonomy.Entry(new ProblemType("size"), Map.of("en", "Fit")),
                        new Taxonomy.Entry(new ProblemType("warranty"), Map.of("en", "Warranty"))));

        assertThat(own.types()).hasSize(17);
        assertThat(own.types().getFirst().names()).containsEntry("en", "Fit");
        assertThat(own.types().getLast().code()).isEqualTo(new ProblemType("warranty"));
    }

    @Test
    void a_code_or_name_that_would_not_survive_is_refused() {
        assertThatThrownBy(() -> new ProblemType("Größe!")).hasMessageContaining("lower case");
        assertThatThrownBy(() -> new Taxonomy.Entry(new ProblemType("x"), Map.of("zh", "某")))
                .hasMessageContaining("en");
    }

    @Test
    void a_taxonomy_has_types_and_each_once() {
        Taxonomy.Entry size = new Taxonomy.Entry(new ProblemType("size"), Map.of("en", "Size"));

        assertThatThrownBy(() -> new Taxonomy(List.of())).hasMessageContaining("once");
        assertThatThrownBy(() -> new Taxonomy(List.of(size, size))).hasMessageContaining("once");
    }

    private static Set<ProblemType> codes() {
        return Taxonomy.shipped().types().stream().map(Taxonomy.Entry::code).collect(Collectors.toSet());
    }

    /** Greetings of two words are the same in every set. */
    private static Set<String> folded(String set) {
        return folded(Sentence.resource(set));
    }

    private static Set<String> folded(List<Sentence> sentences) {
        return sentences.stream()
                .map(sentence -> FoldedText.of(sentence.text()).value())
                .filter(text -> text.length() > 12)
                .collect(Collectors.toSet());
    }
}
