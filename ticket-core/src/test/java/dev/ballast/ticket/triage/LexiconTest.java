package dev.ballast.ticket.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LexiconTest {

    private static final ProblemType ENGRAVING = new ProblemType("engraving");

    @Test
    void a_shops_own_keyword_counts_in_a_text_of_any_language_and_more_than_shipped_words() {
        Lexicon own = Lexicon.shipped().with(List.of(own("gravur*")));
        FoldedText text = FoldedText.of("refund: the gravur and the gravuren");

        Lexicon.Findings found = own.find(text, Set.of("en"));

        assertThat(found.votes().get(ENGRAVING)).isGreaterThan(found.votes().get(ProblemType.REFUND));
        assertThat(found.words()).startsWith("gravur").doesNotHaveDuplicates();
        assertThat(own.find(text, Set.of("zh")).votes()).containsOnlyKeys(ENGRAVING);
        assertThat(Lexicon.shipped().find(text, Set.of("en")).votes()).doesNotContainKey(ENGRAVING);
    }

    @Test
    void words_flag_and_anger_in_their_own_language_only() {
        FoldedText text = FoldedText.of("this is ridiculous, my lawyer will write, refund me");

        Lexicon.Findings english = Lexicon.shipped().find(text, Set.of("en"));

        assertThat(english.angry() || !english.risk().isEmpty()).isTrue();
        assertThat(english.votes()).isNotEmpty();
        assertThat(english.meanings()).isNotEmpty();
        Lexicon.Findings none = Lexicon.shipped().find(text, Set.of());
        assertThat(none).isEqualTo(new Lexicon.Findings(Map.of(), List.of(), Set.of(), false, List.of()));
    }

    @Test
    void a_meaning_repeated_at_once_counts_once_and_a_pasted_page_has_no_more_than_a_message() {
        Lexicon lexicon = Lexicon.shipped();
        int once = meanings(lexicon, "broken");

        assertThat(once).isPositive();
        assertThat(meanings(lexicon, "broken broken")).isEqualTo(once);
        String page = Stream.generate(() -> "broken parcel refund ").limit(200).collect(Collectors.joining());
        String message =
                Stream.generate(() -> "broken parcel refund ").limit(40).collect(Collectors.joining());
        assertThat(meanings(lexicon, page))
                .isEqualTo(meanings(lexicon, message))
                .isLessThan(200);
    }

    private static int meanings(Lexicon lexicon, String text) {
        return lexicon.find(FoldedText.of(text), Set.of("en")).meanings().size();
    }

    @Test
    void what_was_left_out_as_courtesy_may_still_alarm() {
        Lexicon.Findings kept = found(Set.of(RiskFlag.LOST), false, 1);
        Lexicon.Findings whole = found(Set.of(RiskFlag.SEVERE), true, 2);

        Lexicon.Findings both = kept.flaggedAlso(whole);

        assertThat(both.risk()).containsExactlyInAnyOrder(RiskFlag.LOST, RiskFlag.SEVERE);
        assertThat(both.angry()).isTrue();
        assertThat(whole.flaggedAlso(kept).angry()).isTrue();
        assertThat(kept.flaggedAlso(kept).angry()).isFalse();
        assertThat(both.meanings()).isEqualTo(kept.meanings());
        assertThat(both.votes()).isEqualTo(kept.votes());
    }

    private static Lexicon.Findings found(Set<RiskFlag> risk, boolean angry, int meaning) {
        return new Lexicon.Findings(
                Map.of(ProblemType.LOST, (double) meaning), List.of("word" + meaning), risk, angry, List.of(meaning));
    }

    @Test
    void keywords_and_sentences_of_a_shop_are_stripped_and_bounded() {
        assertThat(own("  gravur* ", " ").keywords()).containsExactly("gravur*");
        assertThat(sentences(500, 1_000).sentences()).hasSize(500);
        assertThatThrownBy(() -> sentences(501, 1)).hasMessageContaining("sentences of engraving");
        assertThatThrownBy(() -> sentences(1, 1_001)).hasMessageContaining("at most");
    }

    private static OwnType sentences(int count, int length) {
        List<String> sentences =
                IntStream.range(0, count).mapToObj(i -> "a".repeat(length)).toList();
        return new OwnType(ENGRAVING, Map.of("en", "Engraving"), null, sentences);
    }

    private static OwnType own(String... keywords) {
        return new OwnType(ENGRAVING, Map.of("en", "Engraving"), List.of(keywords), null);
    }
}
