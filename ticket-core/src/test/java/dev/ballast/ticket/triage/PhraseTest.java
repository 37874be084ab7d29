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
        "never ~2 arriv*, never one two arrived, true",
        "never ~2 arriv*, never one two three arrived, false",
        "never ~2 arriv*, it will never, false",
        "refund* me, refunding me, true",
        "refund* me, refunding all of me, false",
        "a ~1 b, a x b, true",
        "a ~1 b, a x y b, false",
        "come, will they come, true",
        "come, they are coming, false",
        "not|never come, it did never come, true",
        "没 收到, 没收到, true",
        "没 收到, 没有收到, false",
        "没 ~1 收到, 没一二三收到, true",
        "没 ~1 收到, 没一二三四收到, false",
        "没 ~1 order, 没收到 order, true",
        "没 ~1 order, 没一二三 order, true",
        "没 ~1 order, 没一二三四 order, false",
        "order ~1 没, order 20311 没收到, true",
        "order* 没, orders没收到, true",
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
    void alternatives_that_begin_alike_hit_once_and_hits_come_in_the_order_of_the_text() {
        PhraseBook<String> book = new PhraseBook<>();
        book.add("money", Phrase.parse("refund|refund*"));
        book.add("parcel", Phrase.parse("parcel"));

        assertThat(book.find(FoldedText.of("a parcel, refund me, my parcel")))
                .extracting(PhraseBook.Hit::heading)
                .containsExactly("parcel", "money", "parcel");
        assertThat(book.find(FoldedText.of(""))).isEmpty();
    }

    @Test
    void an_empty_phrase_is_refused() {
        assertThatThrownBy(() -> Phrase.parse("  ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Phrase.parse("~3")).hasMessageContaining("at least one word");
        assertThatThrownBy(() -> Phrase.parse("parcel|!")).hasMessageContaining("expected: words");
    }
}
