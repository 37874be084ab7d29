package dev.ballast.ticket.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageGuessTest {

    private final ProblemModel model = ProblemModel.shipped();

    @Test
    void the_language_of_messages_never_seen_is_told_in_nineteen_of_twenty() {
        List<Sentence> sentences = Sentence.resource("/eval/test");
        long right = sentences.stream()
                .filter(sentence -> sentence.language().equals(language(sentence.text())))
                .count();

        assertThat(right).isGreaterThan(sentences.size() * 95L / 100);
    }

    @ParameterizedTest
    @CsvSource({"где моя посылка, ru", "배송이 언제 되나요, ko", "أين طلبي, ar", "交換, zh", "iPhoneケースが届かない, ja"})
    void letters_give_other_languages_away(String text, String language) {
        assertThat(language(text)).isEqualTo(language);
    }

    @Test
    void a_text_without_words_keeps_the_channels_hint() {
        assertThat(model.classify(new MessageText(null, "12345", "nl", null)).language())
                .isEqualTo("nl");
    }

    private @org.jspecify.annotations.Nullable String language(String text) {
        return model.classify(MessageText.of(text)).language();
    }
}
