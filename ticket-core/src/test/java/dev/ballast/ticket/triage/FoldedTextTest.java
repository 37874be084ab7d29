package dev.ballast.ticket.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Où est ma COMMANDE ?           | ou est ma commande
            remboursé                      | rembourse
            It didn’t arrive               | it didnt arrive
            l'ordine dell'amico            | l ordine dell amico
            Straße Größe                   | strasse grosse
            Order #1001, paid 49.90        | order 0 paid 0 0
            ＡＢＣ１２３                   | abc 0
            没有收到 order                 | 没有收到 order
            thaaanks, sooooo goood         | thanks so god
            好好好                         | 好好好
            沒收到，請退款                 | 没收到 请退款
            we´ll, they`re, I'm            | well theyre im
            l'estate                       | l estate
            été                | ete
            late ☹ box                     | late ☹ box
            ab12cd3                        | ab 0 cd 0
            ア々ー                         | ア々ー
            没order有                      | 没 order 有
            注文123が届かない              | 注文 0 が届かない
            """)
    void customers_spellings_fold_to_one_form(String written, String folded) {
        assertThat(FoldedText.of(written).value()).isEqualTo(" " + folded + " ");
    }

    @Test
    void scripts_without_spaces_are_han_kana_and_their_marks() {
        assertThat(characters("\u3040\u30FF\u3400\u9FFF\u3005\uF900\uFAFF")).allMatch(FoldedText::ideographic);
        assertThat(characters("\u303F\u3100\u33FF\uA000\uF8FF\uFB00a")).noneMatch(FoldedText::ideographic);
    }

    private static Stream<Character> characters(String text) {
        return text.chars().mapToObj(c -> (char) c);
    }

    @Test
    void folding_a_folded_text_changes_nothing() {
        String folded = FoldedText.of("Je n’ai RIEN reçu… 没收到！ 12,50 €").value();

        assertThat(FoldedText.of(folded).value()).isEqualTo(folded);
    }

    @Test
    void an_empty_text_has_no_words() {
        assertThat(FoldedText.of("").value()).isEqualTo(" ");
        assertThat(FoldedText.of(" \t…!? ").value()).isBlank();
    }
}
