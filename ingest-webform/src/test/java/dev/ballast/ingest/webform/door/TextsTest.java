package dev.ballast.ingest.webform.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ballast.ingest.webform.form.FieldFault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh", "de", "fr", "es", "it", "pt", "ja"})
    void every_refusal_and_every_fault_is_told_in_every_language(String language) {
        Texts texts = Texts.of(language);

        assertThat(texts.locale().getLanguage()).isEqualTo(language);
        List<String> all = new ArrayList<>();
        for (Refusal.Kind kind : Refusal.Kind.values()) {
            all.add(texts.title(kind));
            all.add(texts.detail(kind));
        }
        Arrays.stream(FieldFault.Code.values())
                .map(code -> texts.fault(new FieldFault("message", code, 7)))
                .forEach(all::add);
        assertThat(all)
                .doesNotHaveDuplicates()
                .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("{0}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh-Hans-CN,zh;q=0.9,en;q=0.8|zh",
                "pt-BR|pt",
                "nl,fr;q=0.5|fr",
                "nl|en",
                "*|en",
                "not a header;;;|en",
                "|en"
            })
    void the_visitors_best_language_is_chosen_and_english_where_none_fits(String header, String language) {
        assertThat(Texts.of(header).locale().getLanguage()).isEqualTo(language);
    }

    @Test
    void apostrophes_survive_the_formatting() {
        assertThat(Texts.of("fr").fault(new FieldFault("name", FieldFault.Code.ONE_LINE, 0)))
                .isEqualTo("Une seule ligne, s’il vous plaît.");
    }
}
