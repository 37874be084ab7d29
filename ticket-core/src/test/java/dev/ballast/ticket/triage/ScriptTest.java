package dev.ballast.ticket.triage;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptTest {

    @ParameterizedTest
    @CsvSource({
        "没有收到, zh",
        "没有收到ケ, ja",
        "这个商品的名字叫アニ没有收到请帮我查一下谢谢你们, zh",
        "届かない, ja",
        "カ, ja",
        "the カ is broken, ",
        "the 杯 broke, ",
        "ab杯子, zh",
        "où est mon colis, ",
        "где посылка, ru",
        "배송 언제, ko",
        "أين طلبي, ar",
        "πού είναι, el",
        "איפה ההזמנה, he",
        "พัสดุอยู่ไหน, th",
        "հայ, ",
        "iphone где, ",
        "12345, ",
    })
    void letters_of_one_language_give_it_away_where_they_prevail(String text, @Nullable String language) {
        assertThat(Script.language(text)).isEqualTo(language);
    }
}
