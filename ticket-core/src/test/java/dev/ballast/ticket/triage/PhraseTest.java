package dev.ballast.ticket.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseTest {

    @ParameterizedTest
    @CsvSource({
        "never ~2 arriv*, it never really arrived, true",
        "never ~2 arriv*, never did the big parcel arrive, false",
        "refund*, please refund me, true",
        "refund*, I want refunds, true",
        "refund, refunds please, false",
        "sue, I have an issue, false",
        "where ~2 order|parcel, where is my parcel, true",
        "没 ~2 收到, 我还没有能够收到货, true",
        "没 ~1 收到, 没有任何一个包裹我会收到, false",
        "配達完了 ~7 ない, 配達完了と出ますが荷物はない, true",
    })
    void a_phrase_bridges_gaps_and_endings_within_its_bounds(String phrase, String text, boolean found) {
        PhraseBook<String> book = new PhraseBook<>();
        book.add("found", Phrase.parse(phrase));

        assertThat(book.find(FoldedText.of(text)).isEmpty()).isNotEqualTo(found);
    }

    @Test
    void a_hit_tells_the_words_that_matched() {
        PhraseBook<String> book = new PhraseBook<>();
        book.add("lost", Phrase.parse("never ~2 arriv*"));

        FoldedText text = FoldedText.of("My box NEVER really arrived!");

        assertThat(book.find(text)).extracting(hit -> hit.words(text)).containsExactly("never really arriv");
    }

    @Test
    void an_empty_phrase_is_refused() {
        assertThatThrownBy(() -> Phrase.parse("  ")).isInstanceOf(IllegalArgumentException.class);
    }
}
